import type { ListItem, Root, RootContent } from 'mdast';
import type { OptionFacts, QuestionFacts } from '../engine/all-questions.ts';
import { slug } from '../engine/place/spelling.ts';
import { KINDS } from '../engine/question-kinds.ts';
import { bullets, documentOf, heading, type Inline, item, link, paragraph, strong } from './build.ts';

/** What a question is called above its part. */
export function headOf({ text, id }: Pick<QuestionFacts, 'text' | 'id'>): string {
  return `${text} (${id})`;
}

/** The way to the part of a question. */
export function wayTo(question: Pick<QuestionFacts, 'text' | 'id'>): string {
  return `#${slug(headOf(question))}`;
}

/**
 * Lays questions out: what can be answered and where it leads. In full also why they are asked. `addresses` holds,
 * by question, where a page shows it.
 */
export function questionsDocument(
  questions: readonly QuestionFacts[],
  inFull: boolean,
  addresses: ReadonlyMap<string, string> = new Map(),
): Root {
  const to: Naming = (id) => {
    const found = questions.find((question) => question.id === id);
    return found === undefined ? (id ?? 'het advies') : link(found.id, wayTo(found));
  };
  return documentOf(
    ...questions.flatMap((question) => {
      const address = addresses.get(question.id);
      const shown = address === undefined ? [] : [paragraph(link('Bekijk deze vraag op de pagina', address))];
      return [...oneQuestion(question, inFull, to), ...shown];
    }),
  );
}

/** Names a question, or the end, with a way to it where there is one. */
type Naming = (id: string | null) => Inline;

function oneQuestion(question: QuestionFacts, inFull: boolean, to: Naming): RootContent[] {
  const { why, help, looksAt, kind, options } = question;
  const targets = new Set(options.map(({ next }) => next));
  const together = targets.size === 1 && question.next === options[0]?.next;
  const { open, takesSeveral } = KINDS[kind];
  const items = [
    ...(open === undefined ? [] : [item([`een ${open.name}, zoals ${open.example}`])]),
    ...options.map((option) => optionItem(option, together ? null : to)),
  ];
  const several = takesSeveral ? [paragraph('Meer antwoorden mogen.')] : [];
  const after = together ? [paragraph(strong('Daarna:'), ' ', to(question.next), '.')] : [];
  const sometimes = looksAt.flatMap((id, at) => [at === 0 ? '' : ', ', to(id)]);
  return [
    heading(inFull ? 1 : 2, headOf(question)),
    ...(inFull ? [paragraph(strong('Waarom:'), ` ${why}`)] : []),
    ...(inFull && help !== null ? [paragraph(help)] : []),
    ...(looksAt.length === 0 ? [] : [paragraph('Komt niet altijd. Dat hangt af van: ', ...sometimes, '.')]),
    ...several,
    bullets(items),
    ...after,
  ];
}

/** An answer, the step it sets, and where it leads if that is to be told. */
function optionItem({ id, label, step, next }: OptionFacts, to: Naming | null): ListItem {
  const sets = step === null ? '' : `stap ${step}`;
  if (to === null) return item([`${id}: ${label}`, sets === '' ? '' : ` (${sets})`]);
  return item([`${id}: ${label} (${sets}${sets === '' ? '' : '; '}daarna: `, to(next), ')']);
}
