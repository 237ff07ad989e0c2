import { tellHost } from './frame.ts';
import { LEFT } from './trail.ts';

/** When no way back comes, the page goes anyway, in milliseconds. An old telephone needs long; the screen is empty meanwhile. */
const PATIENCE = 2_000;

/** The presses of Shift that make the page go, and how long they may take. */
const PRESSES = 3;
const WITHIN = 5_000;

/** What leaving needs of the page. */
export interface Leaving {
  readonly target: string;
  /** How many entries of ours lie before this one. */
  readonly depth: () => number;
  /** Forgets all answers, and takes everything off the screen. */
  readonly wipe: () => void;
}

/**
 * Leaves at once: wipes, goes back to our first entry, marks it as left, puts an empty entry over what came after
 * it, and replaces that. So neither 'back' nor 'forward' finds a question.
 */
export function leaveAtOnce({ target, depth, wipe }: Leaving): void {
  const steps = depth();
  wipe();
  let waiting: number | undefined;
  const go = () => {
    clearTimeout(waiting);
    // The history keeps a title of its own for each entry, and hears of one only when it changes.
    document.title = '-';
    document.title = '';
    history.replaceState(LEFT, '');
    history.pushState(LEFT, '');
    // The host may go too, but not before there is nothing left to go back to.
    tellHost({ type: 'stapwijzer:leave' });
    // Without a network the target would be an error of the browser; what stands here now is empty.
    if (navigator.onLine || target === 'about:blank') location.replace(target);
  };
  if (steps <= 0) {
    go();
    return;
  }
  // On a very slow machine the way back comes after all: then our first entry is marked too.
  addEventListener('popstate', go, { once: true });
  waiting = window.setTimeout(go, PATIENCE);
  history.go(-steps);
}

/** Listens to Shift, pressed three times by itself within five seconds; tells how often it was pressed. */
export function listenToShift(leave: () => void, tell: (pressesLeft: number) => void): void {
  let presses: number[] = [];
  let isAlone = false;
  addEventListener('keydown', ({ key, repeat }) => {
    if (key !== 'Shift') presses = [];
    if (!repeat) isAlone = key === 'Shift';
  });
  // With the mouse or its wheel, Shift does something else.
  for (const moved of ['pointerdown', 'wheel']) {
    addEventListener(moved, () => {
      isAlone = false;
    });
  }
  addEventListener('keyup', ({ key, timeStamp, altKey, ctrlKey, metaKey }) => {
    if (key !== 'Shift' || !isAlone || altKey || ctrlKey || metaKey) return;
    presses = [...presses.filter((press) => timeStamp - press < WITHIN), timeStamp];
    const left = PRESSES - presses.length;
    tell(Math.max(0, left));
    if (left > 0) return;
    presses = [];
    leave();
  });
}
