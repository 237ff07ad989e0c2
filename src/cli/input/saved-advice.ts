/** Reads an advice that the program saved: as a page, as markdown or as JSON. Its code travels inside. */
import { readFile, UnreadableError } from '../../content/load.ts';
import { NO_CODE_LINE } from '../../document/again.ts';
import type { Advice } from '../../engine/advice.ts';
import { EXIT, RunError, wrongUse } from '../io/errors.ts';
import { isMap } from './answers-input.ts';
import { readDate } from './read-date.ts';

/** What a saved advice tells. */
export interface SavedAdvice {
  readonly format: 'html' | 'markdown' | 'json';
  readonly code: string;
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
  const text = textOf(file);
  if (/^\s*\{/.test(text)) return fromJson(file, text);
  const format = /^\s*</.test(text) ? 'html' : 'markdown';
  const marked = format === 'html' ? linesOfHtml(text) : linesOfMarkdown(text);
  const lines = marked.map(({ line }) => line);
  const code = lines.map((line) => /^Code: ([\dA-Z ]+)$/.exec(line)?.[1]).find((one) => one !== undefined);
  const words = lines
    .map((line) => /Advies van (\d+ [a-z]+ \d{4})/.exec(line)?.[1])
    .find((one) => one !== undefined);
  if (lines.includes(NO_CODE_LINE)) throw unusable(file, NO_CODE);
  const day = words === undefined ? undefined : readDate(words, '9999-12-31');
  if (code === undefined || day === undefined || !('date' in day)) throw unusable(file, NOT_WHOLE);
  const ticked = marked.flatMap(({ line, isTicked }) => (isTicked ? [line] : []));
  return { format, code, today: day.date, lines, ticked, advice: null };
}

const NO_CODE =
  'Er staat geen code in, dus ik weet niet welke antwoorden erbij horen. Begin opnieuw met: stapwijzer.';
const NOT_WHOLE =
  'Dit is geen advies dat stapwijzer bewaarde, of het is niet heel: de regel met de code of de datum ontbreekt.';
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
    throw new RunError(EXIT.fileProblem, 'file-not-read', error.message);
  }
}

function fromJson(file: string, text: string): SavedAdvice {
  const value = parsed(text);
  if (!isMap(value) || value['status'] !== 'advice') throw unusable(file, NOT_WHOLE);
  const { code, today } = value;
  if (code === null) throw unusable(file, NO_CODE);
  if (typeof code !== 'string' || typeof today !== 'string' || !Array.isArray(value['actions'])) {
    throw unusable(file, NOT_WHOLE);
  }
  // What the program itself wrote; whoever compares it holds it against its code.
  return { format: 'json', code, today, lines: [], ticked: [], advice: value as unknown as Advice };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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
export function linesOfHtml(html: string): MarkedLine[] {
  const body = html.replace(/<(style|head)\b[\s\S]*?<\/\1>/g, '').replace(/<hr>|<br>/g, '\n');
  return body
    .split(/\n|<\/?(?:p|li|h\d|div|section|label|ul|ol|pre|nav|main|body|html)\b[^>]*>/)
    .map((part) => ({
      line: decoded(part.replace(/<[^>]*>/g, '')).trim(),
      isTicked: /<input\b[^>]*\bchecked/.test(part),
    }))
    .filter(({ line }) => line !== '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, number?: string, name = '') => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (number !== undefined) return String.fromCodePoint(Number(number));
      return ENTITIES[name] ?? whole;
    },
  );
}

/** The sentences of markdown, one a line. */
export function linesOfMarkdown(markdown: string): MarkedLine[] {
  return markdown
    .split(/\r?\n/)
    .map((raw) => {
      const [, tick = '', rest = ''] =
        /^\s*(?:>\s*)?(?:#+\s|(?:[-*]|\d+\.)\s)?(?:\[([ xX])\]\s)?(.*)$/.exec(raw) ?? [];
      const line = rest
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll('**', '')
        .replace(/\\([!-/:-@[-`{-~])/g, '$1')
        .trim();
      return { line: decoded(line), isTicked: tick.toLowerCase() === 'x' };
    })
    .filter(({ line }) => line !== '');
}
