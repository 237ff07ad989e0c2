/** What changed between two packs. */
export interface ShownDiff {
  readonly total: bigint;
  readonly changes: readonly {
    readonly kind: string;
    readonly id: string;
    readonly what: string;
    readonly count: bigint;
    readonly replay: string;
  }[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const KINDS: Readonly<Record<string, string>> = {
  step: 'de stap',
  organisation: 'de organisatie',
  first: 'als eerste organisatie',
  action: 'de actie',
  alert: 'de waarschuwing',
  deadline: 'de termijn',
};

const CHANGES: Readonly<Record<string, string>> = {
  gained: 'erbij',
  lost: 'weg',
  moved: 'andere datum',
};

/** Who gets other advice, with the shortest example of each change. */
export function diffText({ total, changes, added, removed }: ShownDiff): string {
  const number = (count: bigint) => count.toLocaleString('nl-NL');
  const questions = [
    ...(added.length > 0 ? [`Nieuwe vragen en keuzes: ${added.join(', ')}.`] : []),
    ...(removed.length > 0 ? [`Weggehaalde vragen en keuzes: ${removed.join(', ')}.`] : []),
  ];
  const lines = changes.map(
    ({ kind, id, what, count, replay }) =>
      `- ${KINDS[kind] ?? kind} ${id}: ${CHANGES[what] ?? what}, bij ${number(count)} combinaties\n    ${replay}`,
  );
  const outcome =
    lines.length === 0
      ? `Niemand krijgt ander advies (${number(total)} combinaties van antwoorden vergeleken).`
      : `Ander advies, van ${number(total)} combinaties van antwoorden:\n${lines.join('\n')}`;
  return `${[...questions, outcome].join('\n\n')}\n`;
}
