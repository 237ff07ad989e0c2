/** A list on a screen that may be too low for it: which lines are seen, and what says that there is more. */

/** What is seen of a list. */
export interface Scrolled {
  readonly lines: readonly string[];
  /** On how many screens the marked item is read: more than one when it is higher than the room. */
  readonly parts: number;
}

/** A list as lines, an item each. */
interface Listed {
  readonly items: readonly (readonly string[])[];
  /** The place of the marked item; -1 when none is. */
  readonly mark: number;
  /** Which part of the marked item is read, from 0. */
  readonly part: number;
}

/**
 * Gives the lines that are seen in `room` rows, the marked item among them; what is out of sight is told in the
 * last row. `style` draws the lines of the marked item.
 */
export function scrolled(list: Listed, room: number, style: (line: string) => string): Scrolled {
  const { items, mark, part } = list;
  const all = items.flatMap((lines, at) => lines.map((line) => ({ line, at })));
  const height = items[mark]?.length ?? 0;
  const isWhole = all.length <= room;
  const seen = isWhole || height === room ? room : Math.max(1, room - 1);
  const marked = all.findIndex(({ at }) => at === mark);
  const start =
    height > seen
      ? marked + Math.min(part * seen, height - seen)
      : Math.max(0, Math.min(marked - Math.floor((seen - height) / 2), all.length - seen));
  const lines = all.slice(start, start + seen).map(({ line, at }, row) => {
    if (at !== mark) return line;
    return style(row === 0 && start > marked ? `>${line.slice(1)}` : line);
  });
  const sign = signFor(
    countIn(all.slice(0, start)),
    countIn(all.slice(start + seen)),
    all[start + seen]?.at === mark,
  );
  return { lines: seen < room ? [...lines, sign] : lines, parts: Math.ceil(height / seen) };
}

function countIn(lines: readonly { readonly at: number }[]): number {
  return new Set(lines.map(({ at }) => at)).size;
}

function signFor(above: number, below: number, goesOn: boolean): string {
  if (goesOn) return '↓ lees verder';
  return below > 0 ? `↓ nog ${below}` : `↑ nog ${above}`;
}
