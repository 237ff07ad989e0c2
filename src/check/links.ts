import { END, type Question } from '../engine/tree.ts';

/** The questions that can follow a question, whatever `when` says; each once. */
export function linksFrom(question: Question): string[] {
  const nexts = [question.next, ...question.options.map((option) => option.next ?? question.next)];
  return [...new Set(nexts)].filter((next) => next !== END);
}
