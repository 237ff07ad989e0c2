/** What a typed line means to a question that is asked line by line. */
import { type Answer, chosen } from '../../engine/answers.ts';
import type { AskedQuestion, Asking } from '../../engine/asking.ts';
import type { Reply } from '../../engine/consult.ts';
import { KINDS } from '../../engine/question-kinds.ts';
import { openAnswerOf, type ReadTyped } from '../input/open-answers.ts';

/** What a typed line means: a reply, an answer with how it is said back; or something to say before asking again. */
export type ReadReply =
  | Exclude<Reply, { kind: 'answer' }>
  | (Extract<Reply, { kind: 'answer' }> & { readonly echo: string })
  | { readonly kind: 'say'; readonly text: string };

/** Reads what a typed line means. `readOpen` reads an answer in one's own words, where the question takes one. */
export function readReply(
  asking: Asking,
  line: string,
  readOpen: ((typed: string) => ReadTyped) | undefined,
): ReadReply {
  const { question, current, canGoBack } = asking;
  if (WHY.test(line)) return { kind: 'say', text: explanation(asking) };
  if (BACK.test(line)) {
    return canGoBack ? { kind: 'back' } : { kind: 'say', text: 'Dit is de eerste vraag.' };
  }
  if (readOpen !== undefined) {
    const read = readOpen(line);
    return 'problem' in read ? { kind: 'say', text: read.problem } : { kind: 'answer', ...read };
  }
  if (line === '' && current !== undefined) {
    return { kind: 'answer', value: current, echo: labelsOf(question, current) };
  }
  if (line === '') return { kind: 'say', text: `U typte niets. ${howToChoose(question)}` };
  const read = readNumbers(question, line);
  if ('problem' in read) return { kind: 'say', text: read.problem };
  return { kind: 'answer', value: read.value, echo: labelsOf(question, read.value) };
}

export const WHY = /^(\?|waarom|uitleg|hulp)$/i;
export const BACK = /^(t|terug)$/i;

/** Tells why the question is asked, and the words in it. */
export function explanation({ question, terms }: Asking): string {
  return [question.why, ...terms.map(({ term, text }) => `${term}: ${text}`)].join('\n');
}

/** Tells what can be typed. Said once for a question: who types something wrong hears what is wrong with it. */
export function howToAnswer({ question, canGoBack }: Asking, before: string | undefined): string {
  const kept = before === undefined ? '' : `Eerder gekozen: ${before}. Enter: dat blijft zo. `;
  return `${kept}${howToChoose(question)}${canGoBack ? ' t = terug.' : ''} uitleg of ? = waarom deze vraag. opnieuw = herhalen. stop = stoppen.`;
}

function howToChoose({ kind, options }: AskedQuestion): string {
  const { length } = options;
  const open = openAnswerOf(kind);
  if (open !== undefined) return `Typ ${open.howToType}. Weet u het niet, typ dan een streepje (-).`;
  return KINDS[kind].takesSeveral
    ? `Typ een of meer nummers van 1 tot ${length}, met een komma ertussen.`
    : `Typ een nummer van 1 tot ${length}.`;
}

type Read = { readonly value: Answer } | { readonly problem: string };

function readNumbers(question: AskedQuestion, line: string): Read {
  const numbers = line.split(/(?:[\s,;+]|\ben\b)+/i).filter((part) => part !== '');
  const options = numbers.map((number) =>
    /^\d+$/.test(number) ? question.options[Number(number) - 1] : undefined,
  );
  const allowed = `een nummer van 1 tot ${question.options.length}`;
  const wrong = options.indexOf(undefined);
  if (numbers.length === 0) return { problem: `"${line}" kan niet. ${howToChoose(question)}` };
  if (wrong >= 0) return { problem: `"${numbers[wrong]}" kan niet. ${howToChoose(question)}` };
  const picked = options.filter((option) => option !== undefined);
  const ids = [...new Set(picked.map((option) => option.id))];
  if (!KINDS[question.kind].takesSeveral) {
    const [id, ...others] = ids;
    return id === undefined || others.length > 0
      ? { problem: `Kies er een. Typ ${allowed}.` }
      : { value: id };
  }
  const alone = picked.find((option) => option.exclusive);
  if (alone && ids.length > 1) return { problem: `"${alone.label}" kan niet samen met iets anders.` };
  return { value: ids };
}

/** An answer in the words of its question; `echo` says one that is no option. */
export function labelsOf(
  { options }: AskedQuestion,
  value: Answer,
  echo: (value: string) => string = (own) => own,
): string {
  return chosen(value)
    .map((id) => options.find((option) => option.id === id)?.label ?? echo(id))
    .join('; ');
}
