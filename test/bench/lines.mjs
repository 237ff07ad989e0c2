import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TODAY } from './answers.mjs';
import { randomFrom, shuffled } from './statistics.mjs';

/** Lines are written in pieces of this many. */
const PIECE = 20_000;

/** Dates lie in the last eight years: a program that keeps what comes by grows with them. */
const DAYS = 8 * 365;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Writes sets of answers, one a line: walks through the questions that pick at random, the same in every run.
 * @param {string} dist
 * @param {string} file
 * @param {number} count
 */
export async function writeLines(dist, file, count) {
  const { resolve } = await import(pathToFileURL(join(dist, 'index.js')).href);
  const tree = JSON.parse(readFileSync(join(dist, 'content.json'), 'utf8'));
  const random = randomFrom(1);
  const walk = () => {
    /** @type {Record<string, unknown>} */
    const answers = {};
    for (let at = resolve(tree, answers); at.kind === 'question'; at = resolve(tree, answers)) {
      answers[at.question.id] = answerTo(at.question, random);
    }
    return JSON.stringify(answers);
  };
  writeFileSync(file, '');
  for (let written = 0; written < count; written += PIECE) {
    const lines = Array.from({ length: Math.min(PIECE, count - written) }, walk);
    appendFileSync(file, `${lines.join('\n')}\n`);
  }
}

/**
 * @param {{ kind: string, options: { id: string, exclusive?: boolean }[] }} question
 * @param {() => number} random
 */
function answerTo({ kind, options }, random) {
  const pick = () => /** @type {typeof options[0]} */ (options[Math.floor(random() * options.length)]);
  if (kind === 'date') return random() < 0.2 ? pick().id : dayBefore(TODAY, Math.floor(random() * DAYS));
  const { id, exclusive } = pick();
  if (kind === 'one') return id;
  const others = options.filter((option) => !option.exclusive && option.id !== id);
  return exclusive
    ? [id]
    : [
        id,
        ...shuffled(others, random)
          .slice(0, 1)
          .map((option) => option.id),
      ];
}

/**
 * @param {string} day
 * @param {number} days
 */
function dayBefore(day, days) {
  return new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);
}
