import { type Answers, chosen } from '../engine/answers.ts';

/** The flags that replay answers: what an author types after `stapwijzer advise`. */
export function commandFor(answers: Answers): string {
  const flags = Object.entries(answers).map(([id, value]) => `-a ${id}=${chosen(value).join(',')}`);
  return ['stapwijzer advise', ...flags].join(' ');
}
