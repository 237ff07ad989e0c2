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
    return JSON.parse(STORAGE?.getItem(NAME) ?? 'null');
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

function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
