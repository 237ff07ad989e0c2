import type { Root } from 'mdast';
import type { Advice, AdviceAlert } from '../engine/advice.ts';
import { chosen } from '../engine/answers.ts';
import type { CompiledTree } from '../engine/compiled-tree.ts';
import { answerInWords } from './answers.ts';
import { bullets, documentOf, heading, item, paragraph, quote, strong } from './build.ts';

/** The first screen. Whoever is in danger now must not answer questions first. */
export function welcomeDocument(tree: WelcomeTo): Root {
  const { title, welcome } = tree.pack;
  const urgent = inDanger(tree);
  const first = urgent === '' ? [] : [paragraph(strong(urgent))];
  return documentOf(heading(1, title), ...first, paragraph(welcome));
}

/** Whom to call at once when there is danger now; empty when the pack names nobody. */
export function inDanger({ alerts, organisations }: WelcomeTo): string {
  const urgent = alerts.filter(({ danger }) => danger === 'nu').flatMap((alert) => alert.organisations);
  const phone = organisations.find(({ id, contact }) => urgent.includes(id) && contact.phone)?.contact.phone;
  return phone === undefined ? '' : `Is er nu direct gevaar? Bel ${phone}.`;
}

/** What the first screen needs to know of a tree. */
type WelcomeTo = Pick<CompiledTree, 'pack' | 'alerts' | 'organisations'>;

/** The answers of an advice, as they were given and as they are written. */
export function answersDocument({ answers }: Pick<Advice, 'answers'>): Root {
  const items = answers.map((answer) => {
    const written = `${answer.question}=${chosen(answer.value).join(',')}`;
    return item([`${answer.text} `, strong(answerInWords(answer)), ` (${written})`]);
  });
  return documentOf(heading(1, 'Uw antwoorden'), bullets(items));
}

/** How an alert looks wherever it stands. */
export function alertBlock({ text }: Pick<AdviceAlert, 'text'>) {
  return quote(paragraph(strong('Let op!'), ` ${text}`));
}
