import { existsSync } from 'node:fs';
import { compareDocument } from '../../document/compare-document.ts';
import type { Advice } from '../../engine/advice.ts';
import type { Answers } from '../../engine/answers.ts';
import { compareAdvice, isSame } from '../../engine/compare-advice.ts';
import { jsonDocument } from '../../render/json.ts';
import { givenAnswers } from '../input/given-answers.ts';
import { readSavedFile, refuseOther } from '../input/saved-advice.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import type { Run } from '../output/deliver.ts';
import { type PaperFormat, type PaperOptions, paperFormat, putOut } from '../output/put-out.ts';
import { writeOut } from '../output/write-out.ts';
import { quietRun, situationAt, type Where } from './situation.ts';

export interface CompareOptions extends PaperOptions, Where {
  readonly format?: PaperFormat | 'json';
  readonly json?: true;
}

/** Tells where two sets of answers part, and how the advice differs. Both are counted from the same day. */
export async function compareCommand(
  one: string,
  other: string,
  options: CompareOptions,
  io: Io,
): Promise<ExitCode> {
  const { content, region, today } = options;
  const format = paperFormat(options, 'Een vergelijking past niet in een agenda.');
  const where = { content, region, today };
  const run = await quietRun(
    Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined)),
    io,
  );
  const comparison = compareAdvice(await adviceOf(run, one), await adviceOf(run, other));
  if (format === 'json') {
    const document = jsonDocument('compared', { same: isSame(comparison), ...comparison });
    await writeOut('De vergelijking', document, options, io);
    return EXIT.done;
  }
  const paper = {
    root: compareDocument(comparison),
    what: 'De vergelijking',
    title: 'Twee adviezen naast elkaar',
  };
  await putOut(paper, format, options, io);
  return EXIT.done;
}

async function adviceOf(run: Run, given: string): Promise<Advice> {
  const { advice } = await situationAt(run, await answersOf(run, given));
  return advice;
}

/** Reads answers from a file, from pairs such as `sector=po plan=geweigerd`, or from a code. Throws RunError. */
async function answersOf(run: Run, given: string): Promise<Answers> {
  if (/\.(?:json|ya?ml)$/i.test(given)) return givenAnswers(run.tree, { answers: given }, run);
  if (given.includes('=')) return givenAnswers(run.tree, { answer: given.trim().split(/\s+/) }, run);
  if (existsSync(given) || /\.(?:html?|md|markdown)$/i.test(given)) {
    const saved = readSavedFile(given);
    refuseOther(given, saved, run.tree.pack.id);
    return givenAnswers(run.tree, { code: saved.code }, run);
  }
  return givenAnswers(run.tree, { code: given }, run);
}
