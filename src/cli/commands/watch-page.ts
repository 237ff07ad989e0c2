import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { EXIT, Interrupted } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { type Given, serveHere } from '../io/loopback.ts';
import { tell } from '../io/message.ts';
import { stampOf } from '../io/watching.ts';
import { failureOf, tellFailure } from '../output/failure.ts';
import { PREVIEW, PREVIEW_POLICY, PREVIEW_SCRIPT, PREVIEW_STYLE } from './preview.ts';

/** How often is looked whether something was saved, in milliseconds. */
const LOOK_EVERY = 300;

/** A page that is being made. */
export interface Making {
  /** Makes the text of the page. Throws what is wrong with what it is made of. */
  readonly make: () => string | Promise<string>;
  /** The files and folders that it is made of. */
  readonly from: readonly string[];
  /** 0 takes a port that is free. */
  readonly port: number;
}

/**
 * Shows a page on this computer, and makes it anew whenever what it is made of is saved. What is wrong is
 * told here and in place of the page. Goes on until it is stopped; then it throws Interrupted.
 */
export async function watchPage({ make, from, port }: Making, io: Io): Promise<never> {
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  process.once('SIGINT', stop);
  let page = '';
  const served = await serveHere(port, (path) => given(path, page));
  try {
    tell(io, 'De pagina is nu te zien, alleen op deze computer. Stoppen: Ctrl-C.');
    io.stdout.write(`${served.address}\n`);
    for (let seen: string | null = null; !stopped.signal.aborted; await pause(stopped.signal)) {
      const now = stampOf(from);
      if (now === seen) continue;
      if (seen !== null) tell(io, 'Er is iets veranderd. De pagina wordt opnieuw gemaakt.');
      seen = now;
      const made = await attempt(make, io);
      page = made.page;
      served.tell(JSON.stringify({ mistake: made.mistake }));
    }
  } finally {
    served.close();
    process.off('SIGINT', stop);
  }
  throw new Interrupted();
}

/** Makes the page, or tells what is wrong. Throws a fault of ours. */
async function attempt(make: Making['make'], io: Io): Promise<{ page: string; mistake: string | null }> {
  try {
    return { page: await make(), mistake: null };
  } catch (error) {
    const failure = await failureOf(error, io);
    if (failure.exitCode === EXIT.fault) throw error;
    tellFailure(failure, io);
    return { page: '', mistake: stripVTControlCharacters(failure.text ?? failure.message) };
  }
}

function given(path: string, page: string): Given | undefined {
  switch (path) {
    case '/':
      return { type: 'text/html', body: PREVIEW, policy: PREVIEW_POLICY };
    case '/preview.js':
      return { type: 'text/javascript', body: PREVIEW_SCRIPT };
    case '/preview.css':
      return { type: 'text/css', body: PREVIEW_STYLE };
    case '/page.html':
      return { type: 'text/html', body: page };
    default:
      return undefined;
  }
}

/** Waits a moment, or less when the person stops. */
async function pause(signal: AbortSignal): Promise<void> {
  await setTimeout(LOOK_EVERY, undefined, { signal }).catch(() => undefined);
}
