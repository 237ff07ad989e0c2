import type { Root } from 'mdast';
import { talksWithSchool } from '../../dialogue/talks-with-school.ts';
import { callCard } from '../../document/call-card.ts';
import { dateInWords } from '../../document/dates.ts';
import { letterDocument } from '../../document/letter-document.ts';
import { talkSheet } from '../../document/talk-sheet.ts';
import type { Advice } from '../../engine/advice.ts';
import { lettersFor } from '../../engine/letter.ts';
import type { Board } from '../../engine/letter-parts.ts';
import { resolve } from '../../engine/resolve.ts';
import { formatByEnding } from '../args/advise-flags.ts';
import { wrongUse } from '../io/errors.ts';
import { paperText } from '../output/put-out.ts';
import type { MenuChoice } from './prompter.ts';
import { saveText } from './save.ts';
import type { Talk } from './talk.ts';

const BACK: MenuChoice = { id: '', label: 'Terug' };

/** Something to make on paper, and the name of its file. */
interface Paper {
  readonly id: string;
  readonly label: string;
  readonly root: Root;
}

/** Lets somebody pick a letter, the sheet for the talk or a card for a call; shows it, and saves it as a page. */
export async function makePaper(talk: Talk, advice: Advice): Promise<void> {
  const papers = papersFor(talk, advice, 'weet-niet');
  const choices = papers.map(({ id, label }) => ({ id, label }));
  const id = await talk.prompter.choose({ text: 'Wat wilt u maken?', choices: [...choices, BACK] });
  const picked = papers.find((one) => one.id === id);
  if (picked === undefined) return;
  const paper = await forBoard(picked, talk, advice);
  await talk.prompter.read(paper.root, { inPager: false });
  await saveText(talk, `${paper.id}-${advice.today}.html`, async (file) => {
    const format = formatByEnding(file) ?? 'html';
    if (format === 'json' || format === 'ics')
      throw wrongUse('unknown-ending', 'Kies een naam op .html, .md of .txt.');
    const put = { root: paper.root, what: '', title: 'stapwijzer' };
    return {
      text: await paperText(put, format, { output: file }, talk.io),
      what: 'een brief, blad of kaart',
    };
  });
}

const BOARD: readonly (MenuChoice & { readonly id: Board })[] = [
  { id: 'openbaar', label: 'Openbaar' },
  { id: 'bijzonder', label: 'Bijzonder, zoals katholiek, christelijk of islamitisch' },
  { id: 'weet-niet', label: 'Dat weet ik niet' },
];

/** Gives a paper for the kind of board of the school, which is asked where its words depend on that. */
async function forBoard(paper: Paper, talk: Talk, advice: Advice): Promise<Paper> {
  const made = (board: Board) => papersFor(talk, advice, board).find(({ id }) => id === paper.id) ?? paper;
  if (JSON.stringify(made('openbaar').root) === JSON.stringify(made('bijzonder').root)) return paper;
  const text = 'Is de school openbaar of bijzonder? Het staat in de schoolgids.';
  const board = await talk.prompter.choose({ text, choices: BOARD });
  return made(BOARD.find(({ id }) => id === board)?.id ?? 'weet-niet');
}

function papersFor({ tree, today }: Talk, advice: Advice, board: Board): Paper[] {
  const answers = Object.fromEntries(advice.answers.map(({ question, value }) => [question, value]));
  const circumstances = { advice, board, dateInWords };
  const letters = lettersFor(tree, resolve(tree, answers), circumstances).map((letter) => ({
    id: `brief-${letter.id}`,
    label: `Brief: ${letter.title}`,
    root: letterDocument(letter, today),
  }));
  const cards = advice.organisations.map((organisation) => ({
    id: `bellen-${organisation.id}`,
    label: `Kaart om te bellen: ${organisation.name}`,
    root: callCard(organisation),
  }));
  const sheet = { id: 'gesprek', label: 'Het gesprek met school op een blad', root: talkSheet(advice) };
  return [...letters, ...(talksWithSchool(advice) ? [sheet] : []), ...cards];
}
