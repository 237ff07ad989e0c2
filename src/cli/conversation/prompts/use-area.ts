import { useEffect, useState } from '@inquirer/core';
import type { ChalkInstance } from 'chalk';
import type { Stream } from '../../io/io.ts';
import type { Area } from './frame.ts';

/** Where a prompt is drawn, and in which colours. */
export interface Canvas {
  readonly stream: Stream;
  readonly chalk: ChalkInstance;
}

/** Wipes the screen and puts the cursor at its top; what scrolled off it stays. */
export const WIPE = '\u001b[2J\u001b[H';

/**
 * Gives the screen as it is now, and draws a prompt anew when it changes. What stood there is wiped first: how
 * a terminal breaks its lines anew is not known, so a part of it cannot be taken away.
 */
export function useArea({ stream, chalk }: Canvas): Area {
  const [, setTimesChanged] = useState(0);
  useEffect(() => {
    let times = 0;
    const redraw = () => {
      stream.write(WIPE);
      times += 1;
      setTimesChanged(times);
    };
    stream.raw.on('resize', redraw);
    return () => void stream.raw.off('resize', redraw);
  }, []);
  return { columns: stream.columns, rows: stream.rows, chalk };
}
