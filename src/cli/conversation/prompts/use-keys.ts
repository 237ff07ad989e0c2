import { isEnterKey, type KeypressEvent, useKeypress, useRef } from '@inquirer/core';

/** The name of an Enter that was pasted. It decides nothing, but it did empty the line. */
export const PASTED_ENTER = 'pasted-enter';

/** The line that a prompt edits. */
type Line = Parameters<Parameters<typeof useKeypress>[0]>[1];

/**
 * Hears keys, and tells what was pasted apart from what was pressed: an Enter in a paste decides nothing, so
 * that one paste never fills more than one answer. Needs a terminal that marks a paste.
 */
export function useKeys(heard: (key: KeypressEvent, line: Line, isPasted: boolean) => void): void {
  const paste = useRef({ isGoingOn: false });
  useKeypress((key, line) => {
    if (key.name === 'paste-start' || key.name === 'paste-end') {
      paste.current.isGoingOn = key.name === 'paste-start';
      return;
    }
    const isPasted = paste.current.isGoingOn;
    heard(isPasted && isEnterKey(key) ? { ...key, name: PASTED_ENTER } : key, line, isPasted);
  });
}

/** The character that a key types; empty for a key that types none. */
export function typedBy(key: KeypressEvent): string {
  const { sequence = '' } = key as { readonly sequence?: string };
  return key.ctrl || sequence.length !== 1 || sequence < ' ' || sequence === '\u007f' ? '' : sequence;
}
