import type { Ask } from '../../engine/consult.ts';

/** A choice in a menu. */
export interface MenuChoice {
  readonly id: string;
  readonly label: string;
}

/** Somebody at the other side who can be asked things: in a terminal, or line by line. */
export interface Prompter {
  readonly ask: Ask;
  /** Lets someone pick from a menu. Rejects with Interrupted when they stop. */
  readonly choose: (title: string, choices: readonly MenuChoice[]) => Promise<string>;
  /** Asks for a line of text; an empty line gives the proposal. */
  readonly askText: (title: string, proposal: string) => Promise<string>;
  /** Waits until somebody wants to read on. */
  readonly pause: () => Promise<void>;
  /** Gives the terminal back. */
  readonly close: () => void;
}

/** Tells how far along somebody is, in words: 'Vraag 3, nog hooguit 5'. The questions after this one are counted. */
export function progress(number: number, remaining: { readonly max: number }): string {
  const after = remaining.max - 1;
  if (after === 0) return `Vraag ${number}, de laatste`;
  return `Vraag ${number}, nog hooguit ${after}`;
}
