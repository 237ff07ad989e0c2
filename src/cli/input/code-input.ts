/** Answers from a code, as it is typed or said over the telephone. */
import { codeFrom } from '../../dialogue/code-link.ts';
import { noteOf, whatIsWrong } from '../../dialogue/code-words.ts';
import type { Answers } from '../../engine/answers.ts';
import { answersFrom, type Decoded } from '../../engine/code/code.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { type RunError, wrongUse } from '../io/errors.ts';

/** What a code came to, and what somebody must know of it; empty when it is of this very content. */
export interface CodeRead {
  readonly answers: Answers;
  readonly sameContent: boolean;
  /** How many answers the content no longer has, or not wholly. */
  readonly gone: number;
  readonly note: string;
}

/** Reads a code. Throws RunError with what is wrong with it. */
export function readCode(tree: CompiledTree, code: string): CodeRead {
  if (Object.keys(tree.numbers).length === 0) throw wrongUse('no-numbers', NO_NUMBERS, { path: '--code' });
  const decoded = answersFrom(tree, codeFrom(code));
  if (!decoded.ok) throw wrongCode(code, decoded.problem);
  const { answers, sameContent, gone } = decoded;
  return { answers, sameContent, gone, note: noteOf(decoded) };
}

const NO_NUMBERS =
  'Deze inhoud heeft geen codes: de maker gaf de vragen geen nummers (numbers). Beantwoord de vragen opnieuw.';

type Problem = Extract<Decoded, { ok: false }>['problem'];

function wrongCode(code: string, problem: Problem): RunError {
  const said = `De code "${code}" klopt niet.`;
  return wrongUse('wrong-code', `${said} ${whatIsWrong(problem, codeFrom(code))}`, {
    path: '--code',
    value: code,
  });
}
