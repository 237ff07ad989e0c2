/** Reading a long text by ear: one part at a time, each told with its place. */
import type { Root, RootContent } from 'mdast';
import { renderTerminal, type Screen } from '../../render/terminal.ts';
import { plain } from '../input/option-named.ts';
import { BACK, WHY } from './plain-answers.ts';

/** A part of a text, and what it is called in the list of parts. */
interface ReadPart {
  readonly title: string;
  readonly text: string;
}

/** What reading in parts needs of who asks. */
export interface Listener {
  readonly tell: (text: string) => void;
  readonly nextLine: () => Promise<string>;
  readonly screen: Screen;
}

const HOW_TO =
  'Enter = volgende deel. t = terug. Een nummer of een woord = naar dat deel. uitleg = alle delen. opnieuw = herhalen. klaar = klaar met lezen. stop = stoppen.';

const DONE = /^(?:klaar|q)$/i;

/** Tells which parts there are, and then each as it is asked for, until somebody has heard enough. */
export async function readInParts(root: Root, { tell, nextLine, screen }: Listener): Promise<void> {
  const parts = partsOf(root, screen);
  const list = parts.map(({ title }, at) => `${at + 1}. ${title}`).join('\n');
  const overview = `\nDe tekst heeft ${parts.length} delen:\n${list}\n${HOW_TO}\n`;
  tell(overview);
  let at = -1;
  for (let line = await nextLine(); !DONE.test(line); line = await nextLine()) {
    const next = WHY.test(line) ? null : placeAfter(line, at, parts);
    if (next === parts.length) return;
    if (next === null) tell(overview);
    else if (typeof next === 'string') tell(`${next} ${HOW_TO}\n`);
    else {
      at = next;
      tell(partInWords(parts, at));
    }
  }
}

/** Cuts a text at its larger headings; a heading with nothing under it goes with the next. */
function partsOf(root: Root, screen: Screen): ReadPart[] {
  const parts: RootContent[][] = [];
  for (const block of root.children) {
    const last = parts.at(-1);
    if (last === undefined || (isTitle(block) && !last.every(isTitle))) parts.push([block]);
    else last.push(block);
  }
  const textOf = (children: RootContent[]) => renderTerminal({ type: 'root', children }, screen);
  return parts.map((blocks) => {
    const title = blocks.filter(isTitle).slice(-1);
    return { title: textOf(title).trim(), text: textOf(blocks) };
  });
}

function isTitle(block: RootContent): boolean {
  return block.type === 'heading' && block.depth < 3;
}

/** The place of the part that a line asks for, the number of parts to end; or what is wrong with the line. */
function placeAfter(line: string, at: number, parts: readonly ReadPart[]): number | string {
  if (line === '') return at + 1;
  if (BACK.test(line)) return Math.max(0, at - 1);
  if (/^\d+$/.test(line)) {
    const isPart = Number(line) >= 1 && Number(line) <= parts.length;
    return isPart ? Number(line) - 1 : `Er is geen deel ${line}.`;
  }
  const word = plain(line);
  const has = (text: string) => word !== '' && ` ${plain(text)}`.includes(` ${word}`);
  const titled = parts.findIndex(({ title }) => has(title));
  const further = parts.findIndex(({ text }, place) => place > at && has(text));
  const found = [titled, further, parts.findIndex(({ text }) => has(text))].find((place) => place >= 0);
  return found ?? `"${line}" staat er niet in.`;
}

function partInWords(parts: readonly ReadPart[], at: number): string {
  const after = parts[at + 1];
  const next =
    after === undefined ? 'Dit was het laatste. Enter = klaar.' : `Enter = deel ${at + 2}: ${after.title}.`;
  return `\nDeel ${at + 1} van ${parts.length}.\n${parts[at]?.text}\n${next} uitleg = alle delen. klaar = klaar met lezen.\n`;
}
