import type { BlockContent, ListItem, Paragraph, RootContent } from 'mdast';
import type { Advice, AdviceLetter } from '../engine/advice.ts';
import { bullets, heading, item, paragraph, section, strong } from './build.ts';
import { firstSentences } from './contact.ts';
import { dateInWords } from './dates.ts';

export const LETTERS = 'Brieven die hierbij passen';

/** The letters that fit, and the command that writes one. */
export function letterItems({ letters, code, command }: Advice): BlockContent[] {
  if (letters.length === 0) return [];
  const answers = code === null ? '-a …' : `--code ${code.replaceAll(' ', '-')}`;
  return [
    bullets(letters.map(letterItem)),
    paragraph('Met deze opdracht maakt u er een; zet achter letter de naam van de brief:'),
    { type: 'code', value: command.replace(/(?<=stapwijzer ).*/s, `letter ${letters[0]?.id} ${answers}`) },
  ];
}

export function letterItem({ id, title, for: fits }: AdviceLetter): ListItem {
  return item([strong(`${title} (${id}).`), ` ${fits}`]);
}

/** What an advice says that has no code, from which no answers can be read back. */
export const NO_CODE_LINE = 'Later verder? Beantwoord dan de vragen opnieuw.';

/** What it is, and of which day: by that line it is read back. */
export function dayOf({ disclaimer, today }: Pick<Advice, 'disclaimer' | 'today'>): Paragraph {
  return paragraph(firstSentences(disclaimer, 1), ` Advies van ${dateInWords(today)}.`);
}

/** The code in one line; or how to go on without, and that no answers can be read where none stand in it. */
export function codeLine(code: string | null, hasAnswers = false): Paragraph {
  if (code !== null) return paragraph(strong(`Code: ${code}`));
  const unread = 'Uw antwoorden staan niet in dit advies. Wie het vindt, ziet wel waar het over gaat. ';
  return paragraph(hasAnswers ? '' : unread, NO_CODE_LINE);
}

/** Where an advice came from; and the command that gives it again, unless there is nothing to say before it. */
export function about(
  { disclaimer, content, step, command, today }: Advice,
  before: string,
  after: string,
): RootContent[] {
  const made = `Gemaakt met inhoud ${content.id} ${content.version} (kenmerk ${content.hash}), gecontroleerd op ${dateInWords(step.checked)}.`;
  const again: RootContent[] = [
    paragraph(before),
    { type: 'code', value: command },
    paragraph('Geteld vanaf dezelfde dag als dit advies:'),
    { type: 'code', value: `${command} --today ${today}` },
    paragraph(after),
  ];
  const all = [paragraph(disclaimer), paragraph(made), ...(before === '' ? [] : again)];
  return section(heading(2, 'Over dit advies'), ...all);
}
