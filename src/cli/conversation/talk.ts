import type { Root } from 'mdast';
import type { Advice } from '../../engine/advice.ts';
import type { Answers } from '../../engine/answers.ts';
import type { Run } from '../output/deliver.ts';
import type { Prompter } from './prompter.ts';

/** A run with somebody to talk to. */
export interface Talk extends Run {
  readonly prompter: Prompter;
  /** It is asked line by line, without drawings or colours. */
  readonly isPlain: boolean;
  /** Shows a document beside the advice itself: on standard error. */
  readonly show: (root: Root) => void;
  /** Says a sentence beside the advice, as wide as the screen. */
  readonly say: (text: string) => void;
  /**
   * What is kept while talking, for when the person stops or changes an answer; in which file this advice
   * was saved; every file that tells of this conversation, and what is in it; which alerts of danger were told; and
   * whether a digit answers a question at once, without Enter.
   */
  readonly kept: {
    answers: Answers;
    advice: Advice | null;
    saved: string | null;
    readonly files: Map<string, string>;
    readonly told: Set<string>;
    isQuick: boolean;
  };
}
