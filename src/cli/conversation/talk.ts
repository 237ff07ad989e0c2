import type { Root } from 'mdast';
import type { Answers } from '../../engine/answers.ts';
import type { Run } from '../output/deliver.ts';
import type { Prompter } from './prompter.ts';

/** A run with somebody to talk to. */
export interface Talk extends Run {
  readonly prompter: Prompter;
  /** Shows a document beside the advice itself: on standard error. */
  readonly show: (root: Root) => void;
  /** The answers so far, kept for when the person stops. */
  readonly kept: { answers: Answers };
}
