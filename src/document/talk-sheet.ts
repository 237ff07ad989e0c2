import type { Root } from 'mdast';
import type { Advice } from '../engine/advice.ts';
import { bullets, documentOf, heading, paragraph, room, section, strong, task } from './build.ts';
import { dateInWords } from './dates.ts';

/** What to agree on at the end of a talk. */
const AGREED = [
  'Wat doen we?',
  'Wie doet het, en hoe vaak?',
  'Vanaf welke dag?',
  'Op welke dag kijken we samen of het werkt?',
];

const SIGNED = ['Ouder of verzorger', 'School', 'Uw kind'];

/** The talk with school on one sheet: what to say first, what to ask, what to agree, who signs. */
export function talkSheet(advice: Pick<Advice, 'step' | 'ask' | 'bring' | 'today'>): Root {
  const { step, ask, bring, today } = advice;
  return documentOf(
    heading(1, 'Het gesprek met school'),
    paragraph(strong('Wat u wilt bereiken:'), ` ${step.goal} (Gemaakt op ${dateInWords(today)}.)`),
    heading(2, 'Dit zegt u eerst'),
    paragraph('Mijn grootste zorg, in één zin:'),
    ...room(2),
    ...section(heading(2, 'Dit vraagt u'), ...ask.flatMap((question) => [paragraph(question), ...room(1)])),
    ...section(heading(2, 'Dit neemt u mee'), bullets(bring.map((thing) => task([thing])))),
    ...section(heading(2, 'Dit spreken we af'), ...AGREED.flatMap((what) => [paragraph(what), ...room(1)])),
    heading(2, 'Handtekeningen, met de datum'),
    ...SIGNED.flatMap((who) => [paragraph(`${who}:`), ...room(1)]),
  );
}
