import type { BlockContent, ListItem, Paragraph } from 'mdast';
import type { Advice, AdviceLetter } from '../engine/advice.ts';
import { bullets, item, paragraph, strong } from './build.ts';
import { firstSentences } from './contact.ts';
import { dateInWords } from './dates.ts';

export const LETTERS = 'Brieven die hierbij passen';

/** The letters that fit, and the command that writes one. */
export function letterItems({ letters, code }: Pick<Advice, 'letters' | 'code'>): BlockContent[] {
  if (letters.length === 0) return [];
  const answers = code === null ? '-a …' : `--code ${code.replaceAll(' ', '-')}`;
  return [
    bullets(letters.map(letterItem)),
    paragraph('Met deze opdracht maakt u er een; zet achter letter de naam van de brief:'),
    { type: 'code', value: `stapwijzer letter ${letters[0]?.id} ${answers}` },
  ];
}

export function letterItem({ id, title, for: fits }: AdviceLetter): ListItem {
  return item([strong(`${title} (${id}).`), ` ${fits}`]);
}

/** What an advice says that has no code. */
export const NO_CODE_LINE = 'In dit advies staat geen code. Met resume verder gaan kan er dus niet mee.';

/** What it is, and of which day: by that line it is read back. */
export function dayOf({ disclaimer, today }: Pick<Advice, 'disclaimer' | 'today'>): Paragraph {
  return paragraph(firstSentences(disclaimer, 1), ` Advies van ${dateInWords(today)}.`);
}

/** The code in one line, or that there is none. */
export function codeLine(code: string | null): Paragraph {
  return code === null ? paragraph(NO_CODE_LINE) : paragraph(strong(`Code: ${code}`));
}

/** How to get an advice again, counted from the same day. */
export function exactly(command: string, today: string): BlockContent[] {
  return [
    paragraph('Geteld vanaf dezelfde dag als dit advies:'),
    { type: 'code', value: `${command} --today ${today}` },
  ];
}
