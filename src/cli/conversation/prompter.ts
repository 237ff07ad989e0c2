import type { Root } from 'mdast';
import type { Ask } from '../../engine/consult.ts';

/** A choice in a menu. */
export interface MenuChoice {
  readonly id: string;
  readonly label: string;
}

/** A menu: what it asks, and what there is to pick. Nothing is picked beforehand. */
export interface Menu {
  readonly text: string;
  readonly choices: readonly MenuChoice[];
  /** What must be seen with it; empty when there is nothing. */
  readonly note?: string;
  /** It is all there is on the screen. */
  readonly isAlone?: boolean;
}

/** How a text is read. */
export interface Reading {
  /** In the pager that somebody is used to, if there is one. */
  readonly inPager: boolean;
}

/** Somebody at the other side who can be asked things: in a terminal, or line by line. */
export interface Prompter {
  readonly ask: Ask;
  /** Tells what must be seen with the next question. */
  readonly warn: (texts: readonly string[]) => void;
  /** Lets someone pick from a menu. Rejects with Interrupted when they stop. */
  readonly choose: (menu: Menu) => Promise<string>;
  /** Asks for a line of text; an empty line gives the proposal. Rejects with Interrupted when they stop. */
  readonly askText: (title: string, proposal: string) => Promise<string>;
  /** Shows a document on the screen, so that it can be read whole. */
  readonly read: (root: Root, reading: Reading) => Promise<void>;
  /** Gives the terminal back. */
  readonly close: () => void;
}
