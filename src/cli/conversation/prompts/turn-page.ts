import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  type KeypressEvent,
  useEffect,
  useState,
} from '@inquirer/core';
import type { Stream } from '../../io/io.ts';
import { typedBy, useKeys } from './use-keys.ts';

/** What somebody wants after a page; `again` when the screen has another size. */
export type Turn = 'next' | 'back' | 'heading' | 'out' | 'again';

/** Waits under a page of text until somebody turns it. */
export const turnPage = createPrompt<Turn, { readonly stream: Stream; readonly text: string }>(
  ({ stream, text }, done) => {
    const [ended, setEnded] = useState(false);
    const end = (turn: Turn) => {
      setEnded(true);
      done(turn);
    };
    useEffect(() => {
      const again = () => end('again');
      stream.raw.on('resize', again);
      return () => void stream.raw.off('resize', again);
    }, []);
    useKeys((key, _, isPasted) => {
      const turn = isPasted ? undefined : turnOf(key);
      if (turn !== undefined) end(turn);
    });
    return ended ? '' : text;
  },
);

function turnOf(key: KeypressEvent): Turn | undefined {
  if (isEnterKey(key) || isSpaceKey(key) || isDownKey(key) || ['right', 'pagedown'].includes(key.name))
    return 'next';
  if (isUpKey(key) || isBackspaceKey(key) || ['left', 'pageup'].includes(key.name)) return 'back';
  const turns: Readonly<Record<string, Turn>> = { b: 'back', k: 'heading', q: 'out' };
  return key.name === 'escape' ? 'out' : turns[typedBy(key).toLowerCase()];
}
