/** Something to choose: what is typed, and what it means. */
interface Choice {
  readonly id: string;
  readonly label: string;
}

/** Lists choices, a line each: what to type, and what it means. */
export function choiceLines(choices: readonly Choice[]): string {
  const width = Math.max(0, ...choices.map(({ id }) => id.length));
  return choices.map(({ id, label }) => `  ${id.padEnd(width)}  ${label}`).join('\n');
}
