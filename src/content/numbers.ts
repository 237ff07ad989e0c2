import type { Numbers, Tree } from '../engine/tree.ts';
import { UNKNOWN } from '../engine/vocabulary.ts';

type AllNumbers = Tree['numbers'];

/** Gives every question and option a number: those that have one keep it, others get the next that was never used. */
export function withNumbers({ questions, numbers }: Pick<Tree, 'questions' | 'numbers'>): AllNumbers {
  const all: Record<string, Numbers> = { ...numbers };
  for (const { id, options } of questions) {
    const { number = nextAfter(Object.values(all).map((one) => one.number)), options: known = {} } =
      all[id] ?? {};
    const numbered: Record<string, number> = { ...known };
    for (const option of options) {
      if (option.id !== UNKNOWN) numbered[option.id] ??= nextAfter(Object.values(numbered));
    }
    all[id] = { number, options: numbered };
  }
  return all;
}

function nextAfter(numbers: readonly number[]): number {
  return Math.max(0, ...numbers) + 1;
}

/** Numbers as a section of a content file. */
export function numbersYaml(numbers: AllNumbers): string {
  const lines = Object.entries(numbers).map(([id, { number, options }]) => {
    const pairs = Object.entries(options).map(([option, at]) => `${option}: ${at}`);
    return `  ${id}: { number: ${number}, options: { ${pairs.join(', ')} } }`.replace('{  }', '{}');
  });
  return `numbers:\n${lines.join('\n')}\n`;
}

/** What of the earlier numbers is gone or has changed, as `question` or `question=option`: an older code would say another thing. */
export function renumbered(before: AllNumbers, after: AllNumbers): string[] {
  return Object.entries(before).flatMap(([id, { number, options }]) => {
    const now = after[id];
    if (now?.number !== number) return [id];
    return Object.entries(options)
      .filter(([option, at]) => now.options[option] !== at)
      .map(([option]) => `${id}=${option}`);
  });
}
