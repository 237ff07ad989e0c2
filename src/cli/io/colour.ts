import { Chalk, type ChalkInstance, supportsColor, supportsColorStderr } from 'chalk';
import type { Io } from './io.ts';

/** Gives the colours of one stream: none when asked for, and where a terminal has none. */
export function colourFor(io: Io, stream: 'stdout' | 'stderr', wanted: boolean): ChalkInstance {
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  const off = !wanted || Boolean(NO_COLOR) || (!forced && (TERM === 'dumb' || !io[stream].isTerminal));
  if (off) return new Chalk({ level: 0 });
  const support = stream === 'stdout' ? supportsColor : supportsColorStderr;
  return new Chalk({ level: support === false ? (forced ? 1 : 0) : support.level });
}
