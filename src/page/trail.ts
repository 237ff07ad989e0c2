import type { Moment } from './journey.ts';
import { kept } from './kept.ts';

/** The state of an entry that was left at once: it shows nothing of ours. */
export const LEFT = -1;

/**
 * More entries than this are not made: a browser drops the oldest, and 'leave at once' must find its way back.
 * After that the screens move up: each entry shows the one after it, and the first screen is gone.
 */
const MOST = 40;

/**
 * Gives how many entries of ours lie before the one with this state; null for an entry that is not ours. A browser
 * writes the state to disk: so nothing else ever stands in it.
 */
export function depthOf(state: unknown): number | null {
  return typeof state === 'number' ? state : null;
}

/** Gives the code that was kept for an entry; null when there is none. */
export function codeOfEntry(state: unknown): string | null {
  const code: unknown = kept()?.[depthOf(state) ?? LEFT];
  return typeof code === 'string' ? code : null;
}

/** The screens of this visit, in memory, beside the history of the browser. */
export interface Trail {
  readonly depth: () => number;
  /** What is on the screen; null when everything was forgotten. */
  readonly current: () => Moment | null;
  /** Shows a screen as a new entry. */
  readonly go: (moment: Moment) => void;
  /** Goes one entry back; a second time not before that one is there, or it would go out of the page. */
  readonly back: () => void;
  /** Does something when no step back is under way any more. */
  readonly whenThere: (deed: () => void) => void;
  /** Shows a screen in the place of the present one. */
  readonly replace: (moment: Moment) => void;
  readonly forget: () => void;
}

/** What a trail is made with. */
export interface Walking {
  readonly first: Moment;
  /** Keeps what may be kept of the screen of an entry. */
  readonly keep: (depth: number, moment: Moment) => void;
  /** The screen of an entry that is not in memory: of the code that was kept for it, or the beginning. */
  readonly recall: (code: string | null) => Moment;
  readonly show: (moment: Moment) => void;
}

/** Makes the trail, from a first screen on. */
export function startTrail({ first, keep, recall, show }: Walking): Trail {
  let at = Math.max(0, depthOf(history.state) ?? 0);
  let moments = new Map([[at, first]]);
  const replace = (moment: Moment) => {
    moments.set(at, moment);
    history.replaceState(at, '');
    // All of them: it can be from here on that they are kept.
    for (const [depth, one] of moments) if (depth !== at) keep(depth, one);
    keep(at, moment);
    show(moment);
  };
  const go = (moment: Moment) => {
    const isFull = at >= MOST;
    const before = [...moments].map(([depth, one]) => [isFull ? depth - 1 : depth, one] as const);
    moments = new Map(before.filter(([depth]) => depth >= 0 && depth <= at));
    if (!isFull) {
      at += 1;
      history.pushState(at, '');
    }
    replace(moment);
  };
  addEventListener('popstate', ({ state }) => {
    const depth = depthOf(state);
    if (depth === null || depth < 0) return;
    if (moments.size === 0) {
      at = depth;
      return;
    }
    // Of an entry from before the page was loaded again nothing is known: one step back leads to the first.
    if (depth > 0 && !moments.has(depth) && codeOfEntry(state) === null) return history.go(-depth);
    at = depth;
    const moment = moments.get(at) ?? recall(codeOfEntry(state));
    moments.set(at, moment);
    show(moment);
  });
  history.replaceState(at, '');
  keep(at, first);
  return {
    depth: () => at,
    current: () => moments.get(at) ?? null,
    go,
    ...stepsBack(),
    replace,
    forget: () => moments.clear(),
  };
}

/** Goes back a step at a time, and knows when none is under way. */
function stepsBack(): Pick<Trail, 'back' | 'whenThere'> {
  let isUnderWay = false;
  addEventListener('popstate', () => {
    isUnderWay = false;
  });
  return {
    back: () => {
      if (isUnderWay) return;
      isUnderWay = true;
      history.back();
    },
    whenThere: (deed) => (isUnderWay ? addEventListener('popstate', deed, { once: true }) : deed()),
  };
}
