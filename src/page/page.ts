import type { Content } from './content.ts';
import type { Moment, View } from './journey.ts';
import type { Ticked } from './parts/document.tsx';

/** What every screen can see and do. */
export interface Page {
  readonly content: Content;
  /** The calendar date where the person is, YYYY-MM-DD. */
  readonly today: string;
  readonly moment: Moment;
  /** Which screen of this visit it is: another one keeps nothing of what was filled in on the one before. */
  readonly screen: number;
  /** The answers that were given at any time in this visit, for a question that comes back. */
  readonly given: Moment['answers'];
  readonly ticked: Ticked;
  /** Whether the person chose that this tab keeps the answers; null where a browser keeps nothing. */
  readonly isKept: boolean | null;
  readonly go: (moment: Moment) => void;
  readonly replace: (moment: Moment) => void;
  /** Shows another screen about the same answers. */
  readonly turn: (view: View) => void;
  readonly back: () => void;
  readonly leave: () => void;
  /** Does something, but not by a tap so soon after this screen came that it was meant for the one before. */
  readonly unhurried: (deed: () => void) => (tap: Event) => void;
  /** Begins again, and forgets all that was answered. */
  readonly restart: () => void;
  readonly keep: (isKept: boolean) => void;
  /** Says in the title whether there is an error on the screen. */
  readonly tellError: (hasError: boolean) => void;
}
