import type { Moment } from './journey.ts';

/** The state of an entry that was left at once: it shows nothing of ours. */
export const LEFT = -1;

/** More entries than this are not made: a browser drops the oldest, and 'leave at once' must find its way back. */
const MOST = 40;

/**
 * What an entry of the history holds: how many entries of ours lie before it, and nothing else. A browser writes
 * it to disk; so a code stands in it only after somebody chose that.
 */
export type State = number | { readonly depth: number; readonly code: string };

/** Gives how many entries of ours lie before the one with this state; null for an entry that is not ours. */
export function depthOf(state: unknown): number | null {
  if (typeof state === 'number') return state;
  if (typeof state !== 'object' || state === null || !('depth' in state)) return null;
  return typeof state.depth === 'number' ? state.depth : null;
}

/** Gives the code that an entry holds; null when it holds none. */
export function codeIn(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('code' in state)) return null;
  return typeof state.code === 'string' ? state.code : null;
}

/** The screens of this visit, in memory, beside the history of the browser. */
export interface Trail {
  readonly depth: () => number;
  /** What is on the screen; null when everything was forgotten. */
  readonly current: () => Moment | null;
  /** Shows a screen as a new entry. */
  readonly go: (moment: Moment) => void;
  /** Shows a screen in the place of the present one. */
  readonly replace: (moment: Moment) => void;
  readonly forget: () => void;
}

/** What a trail is made with. */
export interface Walking {
  readonly first: Moment;
  /** The code that an entry may hold; null when it may hold none. */
  readonly codeFor: (moment: Moment) => string | null;
  /** The screen of an entry that is not in memory: of the code that it holds, or the beginning. */
  readonly recall: (code: string | null) => Moment;
  readonly show: (moment: Moment) => void;
}

/** Makes the trail, from a first screen on. */
export function startTrail({ first, codeFor, recall, show }: Walking): Trail {
  let at = Math.max(0, depthOf(history.state) ?? 0);
  let moments = new Map([[at, first]]);
  const stateOf = (moment: Moment): State => {
    const code = codeFor(moment);
    return code === null ? at : { depth: at, code };
  };
  const replace = (moment: Moment) => {
    moments.set(at, moment);
    history.replaceState(stateOf(moment), '');
    show(moment);
  };
  const go = (moment: Moment) => {
    if (at >= MOST) return replace(moment);
    at += 1;
    moments = new Map([...moments].filter(([depth]) => depth < at)).set(at, moment);
    history.pushState(stateOf(moment), '');
    show(moment);
  };
  addEventListener('popstate', ({ state }) => {
    const depth = depthOf(state);
    if (depth === null || depth < 0 || moments.size === 0) return;
    // Of an entry from before the page was loaded again nothing is known: one step back leads to the first.
    if (depth > 0 && !moments.has(depth) && codeIn(state) === null) return history.go(-depth);
    at = depth;
    const moment = moments.get(at) ?? recall(codeIn(state));
    moments.set(at, moment);
    show(moment);
  });
  history.replaceState(stateOf(first), '');
  return {
    depth: () => at,
    current: () => moments.get(at) ?? null,
    go,
    replace,
    forget: () => moments.clear(),
  };
}
