import type { ListItem, Root, RootContent } from 'mdast';
import type { FilledLetter } from '../engine/letter.ts';
import { uncapitalised } from '../engine/wording.ts';
import { letterItem } from './again.ts';
import { bullets, heading, item, lines, numbered, paragraph, section, strong, task } from './build.ts';
import { dateInWords } from './dates.ts';

/** A letter with what to know before it is sent; the letter itself is a sheet of its own. */
export function letterDocument(letter: FilledLetter, today: string): Root {
  const children = letter.kind === 'lijst' ? checklist(letter) : [...guide(letter), ...sheet(letter, today)];
  return { type: 'root', children };
}

/** Letters to choose from. */
export function letterListDocument(letters: readonly Pick<FilledLetter, 'id' | 'title' | 'for'>[]): Root {
  return { type: 'root', children: [bullets(letters.map(letterItem))] };
}

function checklist(letter: FilledLetter): RootContent[] {
  return [
    ...opening(letter),
    ...section(heading(2, 'Leg dit klaar'), bullets(letter.points.map((point) => task([point])))),
    ...section(heading(2, 'Goed om te weten'), bullets([...dayItems(letter), ...lines(letter.proof)])),
    ...section(heading(2, 'Dit hoort er niet in'), bullets(lines(letter.avoid))),
  ];
}

function guide(letter: FilledLetter): RootContent[] {
  return [
    ...opening(letter),
    ...section(
      heading(2, 'Voor u de brief verstuurt'),
      bullets([...dayItems(letter), ...lines([WHAT_TO_FILL_IN, WHO_SIGNS[letter.sender]])]),
    ),
    ...section(heading(2, 'Zo bewijst u dat u hem stuurde'), bullets(lines(letter.proof))),
    ...section(heading(2, 'Dit hoort er niet in'), bullets(lines(letter.avoid))),
  ];
}

const WHAT_TO_FILL_IN =
  'Vul zelf in wat tussen haken staat, en laat weg wat niet klopt. Een burgerservicenummer hoort er niet in.';

const WHO_SIGNS: Readonly<Record<FilledLetter['sender'], string>> = {
  ouders: 'Zet uw handtekening eronder. Eén ouder met gezag is genoeg, als de ander geen bezwaar heeft.',
  ouder: 'Zet uw handtekening eronder.',
  student: 'Uw kind schrijft en ondertekent deze brief zelf.',
};

function opening({ title, for: fits, to, copy }: FilledLetter): RootContent[] {
  return [
    heading(1, title),
    paragraph(fits),
    paragraph(strong('Aan:'), ` ${to}.${copy === null ? '' : ` Stuur een kopie aan ${copy}.`}`),
  ];
}

/** The days of the law, in other words than a day that we ask for. */
function dayItems({ days, dayNote }: FilledLetter): ListItem[] {
  const dated = days.map(({ title, date, isOver }) =>
    item([
      strong(isOver ? 'De laatste dag was' : 'Uiterlijk'),
      ` ${dateInWords(date)}: ${uncapitalised(title)}.`,
    ]),
  );
  return [...dated, ...(dayNote === null ? [] : lines([dayNote]))];
}

/** The letter itself, as it is sent. */
function sheet(letter: FilledLetter, today: string): RootContent[] {
  const { sender, to, copy, subject, sentences, points, enclose } = letter;
  const [who = '', what = '', ...others] = sentences;
  const signer = sender === 'student' ? '[Naam van de student]' : '[Uw naam]';
  const asked = others.map((sentence) => paragraph(sentence));
  return [
    { type: 'thematicBreak' },
    paragraph(`${signer}, [adres], [e-mailadres of telefoonnummer]`),
    paragraph(`[Plaats], ${dateInWords(today)}`),
    paragraph(`Aan ${to}${copy === null ? '' : `, met een kopie aan ${copy}`}`),
    ...(subject === null ? [] : [paragraph(strong('Onderwerp:'), ` ${subject}`)]),
    paragraph('Geachte heer of mevrouw,'),
    paragraph(`${who} ${what}`),
    ...asked.slice(0, -1),
    ...(points.length === 0 ? [] : [numbered(lines(points))]),
    ...asked.slice(-1),
    paragraph('Met vriendelijke groet,'),
    paragraph(sender === 'student' ? '[Naam en handtekening van de student]' : '[Naam en handtekening]'),
    ...(enclose.length === 0 ? [] : [paragraph(strong('Bijlagen:')), numbered(lines(enclose))]),
  ];
}
