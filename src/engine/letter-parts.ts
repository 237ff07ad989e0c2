/** What kind of board a school has. Whoever does not know gets words that are right for both. */
export const BOARDS = ['openbaar', 'bijzonder'] as const;
export type Board = (typeof BOARDS)[number] | 'weet-niet';

export const LETTER_KINDS = ['brief', 'lijst'] as const;
export const SENDERS = ['ouders', 'ouder', 'student'] as const;

/** One form that a text can have. It holds when all that it names holds. */
export interface LetterWording<C> {
  readonly when?: C;
  readonly board?: (typeof BOARDS)[number];
  /** The last day of this deadline is still to come. */
  readonly dated?: string;
  /** The last day of this deadline is over. */
  readonly passed?: string;
  readonly text: string;
}

/** The forms of a text: the first that holds is used. When none holds there is no such text. */
export type LetterText<C> = readonly LetterWording<C>[];

/** A letter as content says it, or a list of what to have ready. */
export interface Letter<C> {
  readonly id: string;
  readonly title: string;
  readonly kind: (typeof LETTER_KINDS)[number];
  readonly for: string;
  readonly sender: (typeof SENDERS)[number];
  readonly when?: C;
  readonly within?: { readonly deadlines: readonly string[]; readonly days: number };
  readonly to: LetterText<C>;
  readonly copy: LetterText<C>;
  readonly subject: LetterText<C>;
  readonly sentences: readonly LetterText<C>[];
  readonly points: readonly LetterText<C>[];
  readonly day: { readonly deadlines: readonly string[]; readonly text?: string };
  /** How to prove that it was sent: ids of proofs. */
  readonly proof: readonly string[];
  readonly enclose: readonly string[];
  /** What does not belong in it. */
  readonly avoid: readonly string[];
  readonly sources: readonly string[];
  readonly checked: string;
}

/** A way to prove that something was sent, in lines. */
export interface Proof<C> {
  readonly id: string;
  readonly lines: readonly LetterText<C>[];
}
