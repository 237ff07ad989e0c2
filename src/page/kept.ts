/**
 * What a tab keeps for whoever asked for it: a code for each entry of the history, in the storage of the tab. It
 * never stands in an entry: a page can change only the present one, and could take nothing back from the others.
 */
const NAME = 'stapwijzer';

const STORAGE = storage();

/** Whether this browser lets a page keep anything; in a frame it may not. */
export const CAN_KEEP = STORAGE !== undefined;

/** Gives what was kept, by the depth of its entry; null when nothing was, or when others wrote there. */
export function kept(): Readonly<Record<number, string>> | null {
  try {
    const found: unknown = JSON.parse(STORAGE?.getItem(NAME) ?? 'null');
    return typeof found === 'object' ? (found as Readonly<Record<number, string>> | null) : null;
  } catch {
    return null;
  }
}

/** Keeps the code of one more entry; null forgets those of all. Tells whether there was room. */
export function keep(depth: number, code: string | null): boolean {
  try {
    if (code === null) STORAGE?.removeItem(NAME);
    else STORAGE?.setItem(NAME, JSON.stringify({ ...kept(), [depth]: code }));
    return true;
  } catch {
    return false;
  }
}

/** What stands there when somebody left at once: no code, and no trace of what was answered. */
const GONE = '0';

/** Notes that somebody left at once, for screens that a browser holds on to whole. */
export function noteLeft(): void {
  try {
    STORAGE?.setItem(NAME, GONE);
  } catch {
    // There is no room: then nothing of ours is kept either.
  }
}

/** Whether somebody left at once in this tab, and did not begin again since. */
export function wasLeft(): boolean {
  return STORAGE?.getItem(NAME) === GONE;
}

function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
