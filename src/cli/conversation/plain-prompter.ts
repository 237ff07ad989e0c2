import { createInterface } from 'node:readline';
import type { Answer } from '../../engine/answers.ts';
import type { AskedQuestion, Asking } from '../../engine/asking.ts';
import type { Reply } from '../../engine/consult.ts';
import { KINDS } from '../../engine/question-kinds.ts';
import { howToType, openAnswerOf, type ReadTyped, typedReader } from '../input/open-answers.ts';
import { Interrupted } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { type MenuChoice, type Prompter, progress } from './prompter.ts';

/** A line that was typed, or null when there will be no more. */
type NextLine = () => Promise<string | null>;

/**
 * Asks line by line: numbered choices, nothing redrawn, no colour. For screen readers, simple
 * terminals and pipes. When the lines run out the question is left.
 */
export function plainPrompter(io: Io, say: (text: string) => void, today: string): Prompter {
  const { nextLine, close } = lineReader(io);
  return {
    ask: (asking) => ask(asking, say, nextLine, today),
    choose: (title, choices) => choose(title, choices, say, nextLine),
    askText: async (title, proposal) => {
      say(`${title} Druk op Enter voor: ${proposal}`);
      return (await nextLine())?.trim() || proposal;
    },
    pause: async () => {},
    close,
  };
}

async function ask(
  asking: Asking,
  say: (text: string) => void,
  nextLine: NextLine,
  today: string,
): Promise<Reply> {
  say(`\n${questionText(asking)}`);
  const open = openAnswerOf(asking.question.kind);
  const readOpen = open && typedReader(open, today);
  for (;;) {
    say(howToAnswer(asking));
    const line = (await nextLine())?.trim();
    if (line === undefined) return { kind: 'leave' };
    const read = readReply(asking, line, readOpen);
    if ('kind' in read) {
      if (read.kind === 'answer') say(`Gekozen: ${read.echo}`);
      return read;
    }
    say(read.say);
  }
}

/** Reads what a typed line means: a reply, or something to say before asking again. */
function readReply(
  asking: Asking,
  line: string,
  readOpen: ((typed: string) => ReadTyped) | undefined,
): ReadReply {
  if (line === '?') return { say: explanation(asking) };
  if (asking.canGoBack && /^(t|terug)$/i.test(line)) return { kind: 'back' };
  if (readOpen !== undefined) {
    const read = readOpen(line);
    return 'problem' in read ? { say: read.problem } : { kind: 'answer', ...read };
  }
  const read = readNumbers(asking, line);
  if ('problem' in read) return { say: read.problem };
  return { kind: 'answer', value: read.value, echo: labelsOf(asking, read.value) };
}

/** A reply, an answer with how it is said back; or something to say before asking again. */
type ReadReply =
  | Exclude<Reply, { kind: 'answer' }>
  | (Extract<Reply, { kind: 'answer' }> & { readonly echo: string })
  | { readonly say: string };

function questionText({ question, number, remaining }: Asking): string {
  const options = openAnswerOf(question.kind) === undefined ? question.options : [];
  const choices = options.map((option, at) => `${at + 1}. ${option.label}`);
  return [`${progress(number, remaining)}. ${question.text}`, question.help ?? '', ...choices]
    .filter((part) => part !== '')
    .join('\n');
}

/** Tells why the question is asked, and the words in it. */
export function explanation({ question, terms }: Asking): string {
  return [question.why, ...terms.map(({ term, text }) => `${term}: ${text}`)].join('\n');
}

function howToAnswer({ question, canGoBack }: Asking): string {
  return `${howToChoose(question)}${canGoBack ? ' t = terug.' : ''} ? = waarom deze vraag.`;
}

function howToChoose({ kind, options }: AskedQuestion): string {
  const { length } = options;
  const open = openAnswerOf(kind);
  if (open !== undefined) return `Typ ${howToType(open)}. Weet u het niet, typ dan een streepje (-).`;
  return KINDS[kind].takesSeveral
    ? `Typ een of meer nummers van 1 tot ${length}, met een komma ertussen.`
    : `Typ een nummer van 1 tot ${length}.`;
}

type Read = { readonly value: Answer } | { readonly problem: string };

function readNumbers({ question }: Asking, line: string): Read {
  const numbers = line.split(/[\s,;+]+/).filter((part) => part !== '');
  const options = numbers.map((number) =>
    /^\d+$/.test(number) ? question.options[Number(number) - 1] : undefined,
  );
  const allowed = `een nummer van 1 tot ${question.options.length}`;
  if (numbers.length === 0) return { problem: `U typte niets. Typ ${allowed}.` };
  const wrong = options.indexOf(undefined);
  if (wrong >= 0) return { problem: `"${numbers[wrong]}" kan niet. Typ ${allowed}.` };
  const chosen = options.filter((option) => option !== undefined);
  const ids = [...new Set(chosen.map((option) => option.id))];
  if (!KINDS[question.kind].takesSeveral) {
    const [id, ...others] = ids;
    return id === undefined || others.length > 0
      ? { problem: `Kies er een. Typ ${allowed}.` }
      : { value: id };
  }
  const alone = chosen.find((option) => option.exclusive);
  if (alone && ids.length > 1) return { problem: `"${alone.label}" kan niet samen met iets anders.` };
  return { value: ids };
}

function labelsOf({ question }: Asking, value: Answer): string {
  return [value]
    .flat()
    .map((id) => question.options.find((option) => option.id === id)?.label ?? id)
    .join('; ');
}

async function choose(
  title: string,
  choices: readonly MenuChoice[],
  say: (text: string) => void,
  nextLine: NextLine,
): Promise<string> {
  say(`\n${title}\n${choices.map((choice, at) => `${at + 1}. ${choice.label}`).join('\n')}`);
  for (;;) {
    say(`Typ een nummer van 1 tot ${choices.length}.`);
    const line = (await nextLine())?.trim();
    if (line === undefined) throw new Interrupted();
    const choice = /^\d+$/.test(line) ? choices[Number(line) - 1] : undefined;
    if (choice !== undefined) return choice.id;
    say(`"${line}" kan niet.`);
  }
}

/** Reads lines as they are asked for; lines that came early wait their turn. */
function lineReader(io: Io): { readonly nextLine: NextLine; readonly close: () => void } {
  const waiting: string[] = [];
  const asked: { resolve: (line: string | null) => void; reject: (error: Error) => void }[] = [];
  let ended = false;
  let stopped = false;
  const lines = createInterface({ input: io.stdin.stream, terminal: false });
  lines.on('line', (line) => {
    const next = asked.shift();
    if (next === undefined) waiting.push(line);
    else next.resolve(line);
  });
  const interrupt = () => {
    stopped = true;
    for (const { reject } of asked.splice(0)) reject(new Interrupted());
  };
  process.once('SIGINT', interrupt);
  lines.on('close', () => {
    ended = true;
    for (const { resolve } of asked.splice(0)) resolve(null);
  });
  const nextLine: NextLine = async () => {
    if (stopped) throw new Interrupted();
    const line = waiting.shift();
    if (line !== undefined) return line;
    if (ended) return null;
    return new Promise((resolve, reject) => asked.push({ resolve, reject }));
  };
  const close = () => {
    process.off('SIGINT', interrupt);
    lines.close();
  };
  return { nextLine, close };
}
