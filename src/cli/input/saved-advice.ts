/** Reads an advice that the program saved: as a page, as markdown, as text or as JSON. Its code travels inside. */
import { stripVTControlCharacters } from 'node:util';
import { readFile, UnreadableError } from '../../content/load.ts';
import { NO_CODE_LINE } from '../../document/again.ts';
import type { Advice } from '../../engine/advice.ts';
import { isCalendarDate } from '../../engine/calendar.ts';
import { EXIT, RunError, wrongUse } from '../io/errors.ts';
import { howToGiveCode } from '../io/suggestion.ts';
import { isMap } from './answers-input.ts';
import { readDate } from './read-date.ts';

/** What a saved advice tells. */
export interface SavedAdvice {
  readonly format: 'html' | 'markdown' | 'text' | 'json';
  readonly code: string;
  /** The id of the content it was made with; null where it says nothing of that. */
  readonly pack: string | null;
  /** The day it was counted from, YYYY-MM-DD. */
  readonly today: string;
  /** Its sentences, one a line, without marks. Of JSON there are none. */
  readonly lines: readonly string[];
  /** The lines that were ticked. */
  readonly ticked: readonly string[];
  /** The advice itself, where the file is JSON. */
  readonly advice: Advice | null;
}

/** Reads a saved advice from a file. Throws RunError when it is none, or not whole. */
export function readSavedFile(file: string): SavedAdvice {
  const text = stripVTControlCharacters(textOf(file)).replace(/^\uFEFF/, '');
  if (text.startsWith('\uFFFD')) throw unusable(file, NOT_UTF8);
  if (/^\s*\{/.test(text)) return fromJson(file, text);
  const format = formatOf(text);
  const marked = LINES[format](text);
  const lines = marked.map(({ line }) => line);
  if (lines.some((line) => line.endsWith(NO_CODE_LINE))) throw unusable(file, NO_CODE);
  const code = firstFound(lines, /^Code: ([\dA-Z ]+)$/);
  const words = firstFound(lines, /Advies van (\d+ [a-z]+ \d{4})/);
  const day = words === null ? null : readDate(words, '9999-12-31');
  if (code === null || day === null || !('date' in day)) throw unusable(file, NOT_WHOLE);
  const ticked = marked.flatMap(({ line, isTicked }) => (isTicked ? [line] : []));
  const pack = firstFound(lines, /^Gemaakt met inhoud (\S+) /);
  return { format, code, pack, today: day.date, lines, ticked, advice: null };
}

/** Which form a text has that is no JSON; only markdown marks its headings. */
function formatOf(text: string): 'html' | 'markdown' | 'text' {
  if (/^\s*</.test(text)) return 'html';
  return /^#+ /m.test(text) ? 'markdown' : 'text';
}

function firstFound(lines: readonly string[], pattern: RegExp): string | null {
  return lines.map((line) => pattern.exec(line)?.[1]).find((one) => one !== undefined) ?? null;
}

const NO_CODE =
  'Er staat geen code in, dus ik weet niet welke antwoorden erbij horen. Begin opnieuw met: stapwijzer.';
const NOT_WHOLE =
  'Dit is geen advies dat stapwijzer bewaarde, of het is niet heel: de regel met de code of de datum ontbreekt.';
const NOT_UTF8 =
  'Het is niet in UTF-8 opgeslagen. Bewaar een advies met -o advies.json, of kies UTF-8 bij Opslaan als.';
const CHANGED =
  'De antwoorden en de code in dit bestand horen niet bij elkaar. Is het met de hand veranderd?';

function unusable(file: string, why: string): RunError {
  return wrongUse('not-resumable', `"${file}" kan ik niet gebruiken. ${why}`, { path: file });
}

function textOf(file: string): string {
  try {
    return readFile(file).text;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new RunError(EXIT.fileProblem, 'file-not-read', error.message + howToGiveCode(file));
  }
}

function fromJson(file: string, text: string): SavedAdvice {
  const value = parsed(text);
  if (!isMap(value) || value['status'] !== 'advice') throw unusable(file, NOT_WHOLE);
  const { code, today } = value;
  if (code === null) throw unusable(file, NO_CODE);
  if (typeof code !== 'string' || typeof today !== 'string' || !isCalendarDate(today) || !isAdvice(value)) {
    throw unusable(file, NOT_WHOLE);
  }
  return { format: 'json', code, pack: packOf(value), today, lines: [], ticked: [], advice: value };
}

/** The id of the content that an advice as JSON was made with; null where it says nothing of that. */
export function packOf(value: unknown): string | null {
  const content: unknown = isMap(value) ? value['content'] : undefined;
  return isMap(content) && typeof content['id'] === 'string' ? content['id'] : null;
}

/** Tells whether a value has what of an advice is read back: whoever compares it holds it against its code. */
function isAdvice(
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & Advice {
  const { step, answers, alerts, actions, organisations, deadlines, terms } = value;
  return (
    isMap(step) &&
    [alerts, actions, deadlines, terms].every((list) => isListOf(list, isMap)) &&
    isListOf(organisations, (one) => isMap(one) && isMap(one['contact'])) &&
    isListOf(answers, (one) => isMap(one) && Array.isArray(one['labels']) && isAnswer(one['value']))
  );
}

function isListOf(list: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(is);
}

function isAnswer(value: unknown): boolean {
  return typeof value === 'string' || isListOf(value, (one) => typeof one === 'string');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Refuses a saved advice of another pack: its code says nothing here. Throws RunError. */
export function refuseOther(file: string, { pack }: Pick<SavedAdvice, 'pack'>, here: string): void {
  if (pack === null || pack === here) return;
  const why = `Het is gemaakt met de inhoud "${pack}", en hier is de inhoud "${here}". Geef die andere inhoud mee met --content.`;
  throw unusable(file, why);
}

/** Refuses a saved advice of which the answers are not those of its code. Throws RunError. */
export function refuseChanged(
  file: string,
  { advice, code }: SavedAdvice,
  codeOfAnswers: string | null,
): void {
  if (advice !== null && codeOfAnswers !== code) throw unusable(file, CHANGED);
}

interface MarkedLine {
  readonly line: string;
  readonly isTicked: boolean;
}

/** The sentences of a page, one a line. */
function linesOfHtml(html: string): MarkedLine[] {
  return withoutStyle(html)
    .replace(/<hr>|<br>/g, '\n')
    .split(/\n|<\/?(?:p|li|h\d|div|section|label|ul|ol|pre|nav|main|body|html)\b[^<>]*>/)
    .map((part) => ({
      line: decoded(part.replace(/<[^<>]*>/g, '')).trim(),
      isTicked: /<input\b[^<>]*\bchecked/.test(part),
    }))
    .filter(({ line }) => line !== '');
}

/** Leaves out what nobody reads. Looks for each end once: the file may be anything. */
function withoutStyle(html: string): string {
  const begins = /<(style|head)\b/g;
  let kept = '';
  let from = 0;
  for (let begin = begins.exec(html); begin !== null; begin = begins.exec(html)) {
    const end = html.indexOf(`</${begin[1]}>`, begin.index);
    if (end < 0) break;
    kept += html.slice(from, begin.index);
    from = begins.lastIndex = end;
  }
  return kept + html.slice(from);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

/** The last place in Unicode. */
const LAST_SIGN = 0x10ffff;

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, number?: string, name = '') => {
      const sign = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
      if (sign <= LAST_SIGN) return String.fromCodePoint(sign);
      return ENTITIES[name] ?? whole;
    },
  );
}

/** The sentences of markdown, one a line. */
function linesOfMarkdown(markdown: string): MarkedLine[] {
  return markdown
    .split(/\r?\n/)
    .map((raw) => {
      const [, tick = '', rest = ''] =
        /^\s*(?:>\s*)?(?:#+\s|(?:[-*]|\d+\.)\s)?(?:\[([ xX])\]\s)?(.*)$/.exec(raw) ?? [];
      const line = rest
        .replace(/\[([^\][]*)\]\([^()]*\)/g, '$1')
        .replaceAll('**', '')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1')
        .trim();
      return { line: decoded(line), isTicked: tick.toLowerCase() === 'x' };
    })
    .filter(({ line }) => line !== '');
}

/** The sentences of text as a screen shows it: lines that were broken are whole again. */
function linesOfText(text: string): MarkedLine[] {
  return text
    .split(/\r?\n\s*\n|\r?\n(?=\s*[-!] |\d+\. )/)
    .map((part) =>
      part
        .replace(/^\s*[-!] |^\d+\. /, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .map((line) => ({ line, isTicked: false }));
}

/** How each form is read, line by line. */
export const LINES = { html: linesOfHtml, markdown: linesOfMarkdown, text: linesOfText } as const;

/** Whether a saved advice is the whole one, and not only its first sheet. */
export function isFull({ lines }: SavedAdvice): boolean {
  return lines.some((line) => /^(?:Waarom deze stap|Over dit advies)/.test(line));
}

/** Whether the end of a whole page or of whole markdown is gone: their sources come last. (A page names its parts twice.) */
export function isCut({ lines }: SavedAdvice): boolean {
  return lines.lastIndexOf('Waarom deze stap') > lines.lastIndexOf('Bronnen');
}
