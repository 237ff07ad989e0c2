import type { Content } from './content.ts';
import type { Moment } from './journey.ts';

/** What every screen can see and do. */
export interface Page {
  readonly content: Content;
  /** The calendar date where the person is, YYYY-MM-DD. */
  readonly today: string;
  readonly moment: Moment;
  /** How many entries of ours lie before this screen. */
  readonly depth: number;
  /** The answers that were given at any time in this visit, for a question that comes back. */
  readonly given: Moment['answers'];
  /** Whether the person chose that this tab keeps the answers. */
  readonly isKept: boolean;
  /** Whether this device can do something, such as copy; on paper, and before the script runs, none of it. */
  readonly go: (moment: Moment) => void;
  readonly replace: (moment: Moment) => void;
  readonly back: () => void;
  readonly leave: () => void;
  readonly restart: () => void;
  readonly keep: (isKept: boolean) => void;
  /** Tells the tab that there is an error on the screen, or none. */
  readonly tellError: (hasError: boolean) => void;
}
