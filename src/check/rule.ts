import type { PackSource } from '../content/parse.ts';
import type { Found, Severity } from '../content/problem.ts';
import type { Answers } from '../engine/answers.ts';
import type { Tree } from '../engine/tree.ts';
import type { PlainLanguage } from './plain-language.ts';
import type { Claims } from './solver/claims.ts';
import type { Difference } from './solver/difference.ts';
import type { Proof } from './solver/proof.ts';

/** Something a rule found wrong. */
export interface Finding extends Pick<Found, 'message' | 'place' | 'breaks' | 'needs'> {
  /** What was expected or allowed, in Dutch. */
  readonly expected?: string;
  /** What was probably meant. */
  readonly suggestion?: string | null;
  /** When it differs from the rule's own. */
  readonly severity?: Severity;
  /** Answers with which it goes wrong. */
  readonly example?: Answers;
}

/**
 * When a rule can run. `names` needs only the parts of the tree; `graph` needs every name to be
 * known; `routes` needs the questions to be without circles, and `proof` every route to have its step.
 * `text` looks at words alone.
 */
export type Stage = 'names' | 'graph' | 'routes' | 'proof' | 'text';

/** One demand on a pack. Its page, with a bad and a good example, is the .md file beside it. */
export interface Rule {
  /** Permanent name. */
  readonly code: string;
  readonly severity: Severity;
  readonly stage: Stage;
  readonly check: (context: CheckContext) => Iterable<Finding>;
}

/** What a rule can look at. */
export interface CheckContext {
  readonly source: PackSource;
  readonly tree: Tree;
  readonly language: PlainLanguage;
  /** The date to judge freshness by, YYYY-MM-DD. */
  readonly today: string;
  /** Statements over all routes; made when first asked for, and only in the stages `routes` and `proof`. */
  readonly proof: () => { readonly proof: Proof; readonly claims: Claims };
  /** What difference answers make; made when first asked for, and only in the stage `proof`. */
  readonly difference: () => Difference;
}
