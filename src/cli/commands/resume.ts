import { documentOf, paragraph } from '../../document/build.ts';
import { type Resumed, resumedDocument } from '../../document/resumed-document.ts';
import type { Advice } from '../../engine/advice.ts';
import type { Answers } from '../../engine/answers.ts';
import { daysBetween } from '../../engine/calendar.ts';
import { codeFor } from '../../engine/code/code.ts';
import { compareAdvice, type Difference } from '../../engine/compare-advice.ts';
import { resolve as resolveAnswers } from '../../engine/resolve.ts';
import { jsonDocument } from '../../render/json.ts';
import { type AdviseOptions, asksPeople } from '../args/advise-flags.ts';
import { readCode } from '../input/code-input.ts';
import {
  isCut,
  isFull,
  LINES,
  readSavedFile,
  refuseChanged,
  refuseOther,
  type SavedAdvice,
} from '../input/saved-advice.ts';
import { withSavedPlace } from '../input/saved-place.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { tell } from '../io/message.ts';
import { changesOf, type Run, toPassOn } from '../output/deliver.ts';
import { paperFormat, putOut } from '../output/put-out.ts';
import { renderAdvice } from '../output/render-advice.ts';
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
  const format = paperFormat(options, 'Wat er sindsdien is, past niet in een agenda.');
  const saved = readSavedFile(file);
  const run = await quietRun(options, io);
  refuseOther(file, saved, run.tree.pack.id);
  const { answers, sameContent, gone } = readCode(run.tree, saved.code);
  if (sameContent && saved.advice !== null) {
    const told = Object.fromEntries(saved.advice.answers.map(({ question, value }) => [question, value]));
    const { kind } = resolveAnswers(run.tree, told);
    refuseChanged(file, saved, kind === 'invalid' ? null : codeFor(run.tree, told));
  }
  if (isCut(saved)) tell(io, CUT);
  const isAsking = !options.json && options.output === undefined && asksPeople(options, io);
  const { advice: now, run: at } = await situationAt(run, answers);
  const { advice: before } = await situationAt({ ...run, today: saved.today }, answers);
  const resumed: Resumed = {
    ...sinceThen(saved, before, now),
    sameContent,
    gone,
    // Also of the same content: a region may say something else now.
    texts: await textsApart({ ...run, today: saved.today }, saved, answers),
  };
  if (format === 'json') {
    await writeOut(WHAT, jsonDocument('resumed', { ...resumed, advice: now }), options, io);
    return EXIT.done;
  }
  const root = resumedDocument(resumed);
  if (isAsking) {
    const { converse } = await import('../conversation/converse.ts');
    return converse(at, answers, { file, told: root, advice: now });
  }
  // What was written has no code: who keeps it must keep the advice too.
  const again = paragraph(`Later gaat u weer verder met het advies zelf: ${file}`);
  const kept = options.output === undefined ? root : documentOf(...root.children, again);
  await putOut({ root: kept, what: WHAT, title: 'Advies van stapwijzer' }, format, options, io);
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

const CUT = 'Het eind van dit bestand ontbreekt. Wat u daar hebt afgevinkt, tel ik niet mee.';

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
async function textsApart(run: Run, saved: SavedAdvice, answers: Answers): Promise<readonly Difference[]> {
  const then = withSavedPlace(run.tree, answers, saved.lines, await run.directory());
  const { advice: whole } = await situationAt(run, then);
  const now = toPassOn(run, whole);
  if (saved.format === 'json') {
    const texts = saved.advice === null ? [] : compareAdvice(saved.advice, now).texts;
    // Of a place there is nothing to count from: no code has it.
    return texts.filter(({ part }) => part !== 'desk');
  }
  const { format, lines } = saved;
  const withAnswers = lines.some((line) => line.startsWith('Uw antwoorden'));
  const look = {
    format,
    detail: isFull(saved) ? 'full' : 'short',
    withAnswers,
    changes: withAnswers ? await changesOf(run, whole) : [],
    io: run.io,
    colour: false,
  } as const;
  const written = LINES[format](await renderAdvice(now, look)).map(({ line }) => line);
  const only = (these: readonly string[], those: readonly string[]) =>
    these.filter((line) => !those.includes(line) && !AROUND.test(line));
  const added = isCut(saved) ? [] : only(written, lines);
  return [
    ...only(lines, written).map((before) => ({ before, after: null })),
    ...added.map((after) => ({ before: null, after })),
  ];
}

/** Lines about the advice itself: of these another content always has others. */
const AROUND = /^(?:Code:|Gemaakt met|Later verder|(?:npx )?stapwijzer |```)/;
