import type { Root } from 'mdast';
import { callCard } from '../document/call-card.ts';
import { dateInWords } from '../document/dates.ts';
import { printDocument } from '../document/print-document.ts';
import { talkSheet } from '../document/talk-sheet.ts';
import type { Advice, AdviceOrganisation } from '../engine/advice.ts';
import { type FilledLetter, lettersFor } from '../engine/letter.ts';
import { withoutPlace } from '../engine/place/without-place.ts';
import type { EndPosition } from '../engine/resolve.ts';
import type { Content } from './content.ts';
import { download } from './download.ts';
import { fileText } from './file-text.ts';
import type { Ticked } from './parts/document.tsx';

/** Something to keep on paper or in a file. */
export interface Paper {
  /** The name of its file, without its ending. */
  readonly name: string;
  readonly root: Root;
}

/** The letters that fit, filled in. */
export function lettersOf({ tree }: Content, position: EndPosition, advice: Advice): FilledLetter[] {
  return lettersFor(tree, position, { advice, board: 'weet-niet', dateInWords });
}

/** The whole advice, as the command line saves it: without where the school is. */
export function adviceToSave({ tree }: Content, advice: Advice): Paper {
  const root = printDocument(withoutPlace(tree, advice), 'full', { withAnswers: false });
  return { name: `advies-${advice.today}`, root };
}

export function sheetOf(advice: Advice): Paper {
  return { name: `gesprek-${advice.today}`, root: talkSheet(advice) };
}

export function cardOf(organisation: AdviceOrganisation, today: string): Paper {
  return { name: `bellen-${organisation.id}-${today}`, root: callCard(organisation) };
}

/** Saves a paper as a page of its own. Gives the name of its file. */
export function savePaper({ name, root }: Paper, language: string, ticked: Ticked = new Set()): string {
  return download(`${name}.html`, 'text/html', fileText(root, language, ticked));
}
