import { type Resumed, resumedDocument } from '../../document/resumed-document.ts';
import type { Advice } from '../../engine/advice.ts';
import { daysBetween } from '../../engine/calendar.ts';
import { codeFor } from '../../engine/code/code.ts';
import { compareAdvice, type Difference } from '../../engine/compare-advice.ts';
import { jsonDocument } from '../../render/json.ts';
import { type AdviseOptions, asksPeople } from '../args/advise-flags.ts';
import { readCode } from '../input/code-input.ts';
import {
  linesOfHtml,
  linesOfMarkdown,
  readSavedFile,
  refuseChanged,
  type SavedAdvice,
} from '../input/saved-advice.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import type { Run } from '../output/deliver.ts';
import { putOut } from '../output/put-out.ts';
import { renderAdvice, renderText } from '../output/render-advice.ts';
import { writeOut } from '../output/write-out.ts';
import { quietRun, situationAt } from './situation.ts';

export type ResumeOptions = Pick<
  AdviseOptions,
  | 'output'
  | 'force'
  | 'open'
  | 'no-color'
  | 'content'
  | 'region'
  | 'today'
  | 'json'
  | 'plain'
  | 'ask'
  | 'no-input'
>;

/** Goes on where a saved advice was: tells what there is to know since then, and asks on in a terminal. */
export async function resumeCommand(file: string, options: ResumeOptions, io: Io): Promise<ExitCode> {
  const saved = readSavedFile(file);
  const run = await quietRun(options, io);
  const { answers, sameContent, gone } = readCode(run.tree, saved.code);
  if (sameContent && saved.advice !== null) {
    const told = Object.fromEntries(saved.advice.answers.map(({ question, value }) => [question, value]));
    refuseChanged(file, saved, codeFor(run.tree, told));
  }
  const isAsking = !options.json && options.output === undefined && asksPeople(options, io);
  const { advice: now, run: at } = await situationAt(run, answers);
  const { advice: before } = await situationAt({ ...run, today: saved.today }, answers);
  const resumed: Resumed = {
    ...sinceThen(saved, before, now),
    sameContent,
    gone,
    texts: sameContent ? [] : await textsApart(at, saved, before),
  };
  if (options.json) {
    await writeOut(WHAT, jsonDocument('resumed', { ...resumed, advice: now }), options, io);
    return EXIT.done;
  }
  const root = resumedDocument(resumed);
  if (isAsking) {
    io.stderr.write(`\n${await renderText(root, io, !options['no-color'])}`);
    const { converse } = await import('../conversation/converse.ts');
    return converse(at, answers);
  }
  await putOut({ root, what: WHAT, title: 'Advies van stapwijzer' }, 'text', options, io);
  if (options.output === undefined) {
    const look = {
      format: 'text',
      detail: 'short',
      withAnswers: false,
      io,
      colour: !options['no-color'],
    } as const;
    io.stdout.write(`\n${await renderAdvice(now, look)}`);
  }
  return EXIT.done;
}

/** What is put out, in a sentence. */
const WHAT = 'Wat er sindsdien is';

/** What passed and what was ticked between two days of one advice. */
function sinceThen({ today: since, ticked }: SavedAdvice, before: Advice, now: Advice) {
  const wasComing = new Set(
    before.deadlines.filter(({ daysLeft }) => (daysLeft ?? -1) >= 0).map(({ id }) => id),
  );
  return {
    since,
    today: now.today,
    days: daysBetween(since, now.today),
    deadlines: now.deadlines,
    passed: now.deadlines
      .filter(({ id, daysLeft }) => daysLeft !== null && daysLeft < 0 && wasComing.has(id))
      .map(({ title }) => title),
    done: ticked,
    todo: now.actions
      .filter(({ text }) => ticked.every((line) => !line.includes(text)))
      .map(({ text }) => text),
  };
}

/** The sentences of a saved advice that the content of today says otherwise. */
async function textsApart({ io }: Run, saved: SavedAdvice, now: Advice): Promise<readonly Difference[]> {
  if (saved.advice !== null) return compareAdvice(saved.advice, now).texts;
  const format = saved.format === 'html' ? 'html' : 'markdown';
  const isFull = saved.lines.includes('Over dit advies');
  const look = {
    format,
    detail: isFull ? 'full' : 'short',
    withAnswers: saved.lines.includes('Uw antwoorden'),
    io,
    colour: false,
  } as const;
  const text = await renderAdvice(now, look);
  const lines = (format === 'html' ? linesOfHtml(text) : linesOfMarkdown(text)).map(({ line }) => line);
  const only = (these: readonly string[], those: readonly string[]) =>
    these.filter((line) => !those.includes(line) && !AROUND.test(line));
  return [
    ...only(saved.lines, lines).map((before) => ({ before, after: null })),
    ...only(lines, saved.lines).map((after) => ({ before: null, after })),
  ];
}

/** Lines about the advice itself: of these another content always has others. */
const AROUND = /^(?:Code:|Gemaakt met|(?:npx )?stapwijzer |```)/;
