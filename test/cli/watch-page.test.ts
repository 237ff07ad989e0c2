import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Making, watchPage } from '../../src/cli/commands/watch-page.ts';
import { Interrupted, RunError, wrongUse } from '../../src/cli/io/errors.ts';
import { readFile } from '../../src/content/load.ts';
import { outside, type Said } from '../harness/io.ts';

let folder: string;
let file: string;
let said: Said;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stapwijzer-watch-'));
  file = join(folder, 'page.txt');
  writeFileSync(file, 'one');
  said = { stdout: '', stderr: '' };
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A page that is a file; one that says "wrong" cannot be made. */
const MAKING: Omit<Making, 'from'> = {
  port: 0,
  make: () => {
    const { text } = readFile(file);
    if (text === 'wrong') throw wrongUse('wrong', 'Dit kan niet.');
    return text;
  },
};

interface Watched {
  readonly address: string;
  /** The news, one at a time, from the first that is heard. */
  readonly heard: () => Promise<string>;
}

/** Watches the file, looks on, and stops it as a person does. Gives how it ended. */
async function watching(look: (watched: Watched) => Promise<void>): Promise<unknown> {
  const ended = watchPage({ ...MAKING, from: [folder] }, outside(said)).catch((error: unknown) => error);
  await expect.poll(() => said.stdout).toContain('http://');
  const address = said.stdout.trim();
  const stream = (await fetch(`${address}news`)).body?.pipeThrough(new TextDecoderStream()).getReader();
  const heard = async () => (await stream?.read())?.value ?? 'the end';
  try {
    await look({ address, heard });
  } finally {
    process.emit('SIGINT');
  }
  return ended;
}

/** The status of a request that says it comes for another host, or does something else. */
function statusOf(address: string, options: { method?: string; host?: string }): Promise<number | undefined> {
  const { method = 'GET', host } = options;
  const headers = host === undefined ? {} : { host };
  return new Promise((resolve, reject) => {
    request(address, { method, headers }, ({ statusCode }) => resolve(statusCode))
      .on('error', reject)
      .end();
  });
}

test('the page is served as it is made, in a preview that loads nothing from elsewhere', async () => {
  const ended = await watching(async ({ address, heard }) => {
    expect(await heard()).toContain('"mistake":null');
    expect(await (await fetch(`${address}page.html`)).text()).toBe('one');
    const preview = await fetch(address);
    expect(preview.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(await preview.text()).not.toMatch(/https?:/);
    expect((await fetch(`${address}preview.js`)).status).toBe(200);
    expect((await fetch(`${address}preview.css`)).status).toBe(200);
  });
  expect(ended).toBeInstanceOf(Interrupted);
  await expect(fetch(said.stdout.trim())).rejects.toThrow();
});

test('what is saved is shown anew; what is wrong is told in both places, and the watch goes on', async () => {
  await watching(async ({ address, heard }) => {
    await heard();
    writeFileSync(file, 'wrong');
    expect(await heard()).toContain('{"mistake":"Dit kan niet."}');
    expect(said.stderr).toContain('Dit kan niet.');
    writeFileSync(file, 'mended');
    expect(await heard()).toContain('"mistake":null');
    expect(await (await fetch(`${address}page.html`)).text()).toBe('mended');
    rmSync(file);
    expect(await heard()).toContain('bestaat niet');
  });
});

test('who is not on this computer is not let in, nor who asks for something else', async () => {
  await watching(async ({ address }) => {
    const { port } = new URL(address);
    expect(await statusOf(address, { host: `site.example:${port}` })).toBe(403);
    expect(await statusOf(address, { host: `localhost:${port}` })).toBe(200);
    expect(await statusOf(address, { method: 'POST' })).toBe(405);
    expect(await statusOf(`${address}../package.json`, {})).toBe(404);
    await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow();
    await expect(fetch(`http://[::1]:${port}/`)).rejects.toThrow();
  });
});

test('a port that is in use is told, with what to do', async () => {
  await watching(async ({ address }) => {
    const port = Number(new URL(address).port);
    const refused = watchPage({ ...MAKING, port, from: [] }, outside(said));
    await expect(refused).rejects.toThrow(RunError);
    await expect(refused).rejects.toThrow(`Poort ${port} is al in gebruik. Kies een andere met --port`);
  });
});

test('a fault of ours ends it, and leaves nothing that listens', async () => {
  const make = () => {
    throw new TypeError('ours');
  };
  await expect(watchPage({ make, from: [], port: 0 }, outside(said))).rejects.toThrow('ours');
  await expect(fetch(said.stdout.trim())).rejects.toThrow();
});
