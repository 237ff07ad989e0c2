import type { Root, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { dateLine } from '../../src/document/advice-document.ts';
import { paragraph } from '../../src/document/build.ts';
import { callCard } from '../../src/document/call-card.ts';
import { printDocument } from '../../src/document/print-document.ts';
import { talkSheet } from '../../src/document/talk-sheet.ts';
import type { AdviceDeadline } from '../../src/engine/advice.ts';
import { allOrganisations } from '../../src/engine/look-up.ts';
import { renderHtml } from '../../src/render/html/html.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { shippedSituations, smallAdvice } from '../harness/advices.ts';
import { shippedTree } from '../harness/io.ts';

test('the talk on one sheet', async () => {
  await expect(renderMarkdown(talkSheet(smallAdvice()))).toMatchFileSnapshot(
    '../fixtures/expected/talk-sheet.md',
  );
});

test('the call on one card', async () => {
  const [first] = smallAdvice().organisations;
  if (first === undefined) throw new Error('There is nobody to call.');
  await expect(renderMarkdown(callCard(first))).toMatchFileSnapshot('../fixtures/expected/call-card.md');
});

test.each(allOrganisations(shippedTree()))(
  '$id: its card says how to reach it and how to begin',
  (organisation) => {
    const card = renderMarkdown(callCard(organisation));
    const { phone, email, website, find } = organisation.contact;
    const ways = [phone, email, website, find].filter((way) => way !== null);
    expect(ways.length).toBeGreaterThan(0);
    expect(card).toContain(organisation.name);
    if (phone !== null) expect(card).toContain(`(tel:${phone.replace(/[^\d+]/g, '')})`);
    for (const thing of organisation.bring) expect(card).toContain(`[ ] ${thing}`);
  },
);

test.each(shippedSituations().slice(0, 12))('$id: every question has room to write', ({ advice }) => {
  const html = renderHtml(talkSheet(advice), { title: 'Het gesprek', language: 'nl' });
  const rooms = html.split('class="write"').length - 1;
  expect(rooms).toBe(advice.ask.length + 2 + 4 + 3);
  expect(html.split('type="checkbox"').length - 1).toBe(advice.bring.length);
});

test.each(['short', 'full'] as const)(
  '%s: every date that still runs stands on the first sheet',
  (detail) => {
    for (const { id, advice } of shippedSituations()) {
      const [first = ''] = plainText(printDocument(advice, detail, { withAnswers: false })).split(BREAK);
      const running = advice.deadlines.filter(({ daysLeft }) => daysLeft === null || daysLeft >= 0);
      for (const deadline of running) expect(first, id).toContain(lineOf(deadline));
    }
  },
);

/** Where one sheet ends and the next begins. */
const BREAK = '\u000c';

/** The text of a document, without marks. */
function plainText(node: RootContent | Root): string {
  if (node.type === 'thematicBreak') return BREAK;
  if ('children' in node) return node.children.map(plainText).join('');
  return 'value' in node ? node.value : '';
}

/** A last day as a sheet tells it. */
function lineOf(deadline: AdviceDeadline): string {
  return plainText(paragraph(...dateLine(deadline)));
}
