import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BROWSER, launch } from '../harness/browser.ts';
import { SHIPPED, shippedTree } from '../harness/io.ts';
import { type Listener, listener } from '../harness/listener.ts';
import { BY_TOUCH, talk, type Visit, visit, type Workshop, wordsOf, workshop } from '../harness/page.ts';
import { runProgram } from '../harness/program.ts';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
const TREE = shippedTree();
const TOUCH = { hasTouch: true };
/** The shortest way to an advice with an alert, organisations and a call. */
const DANGER = { veiligheid: 'direct-gevaar' };

let browser: Browser;
let made: Workshop;
let address: string;
let ears: Listener;

describe.skipIf(BROWSER === undefined)('what others write into a page', () => {
  beforeAll(async () => {
    browser = await launch();
    made = workshop();
    address = made.make();
  });
  beforeEach(async () => {
    ears = await listener();
    return () => ears.close();
  });
  afterAll(async () => {
    await browser?.close();
    made?.close();
  });

  /** Markup that would tell the listener, or change the title, if anything of it worked. */
  const injected = () => [
    `<script>document.title = 'x'; fetch('${ears.address}/script')</script>`,
    `<img src="${ears.address}/image.png" onerror="document.title = 'x'">`,
    `<a id="trap" href="javascript:document.title='x'">druk hier</a>`,
    `<style>@import '${ears.address}/style.css'; body { background: url(${ears.address}/back.png) }</style>`,
    `<link rel="stylesheet" href="${ears.address}/sheet.css"><link rel="prefetch" href="${ears.address}/next">`,
    `<iframe src="${ears.address}/frame"></iframe><iframe srcdoc="<script>parent.document.title='x'</script>"></iframe>`,
    `<form action="${ears.address}/form"><button id="send">ok</button></form>`,
    `<p id="red" style="color: rgb(255, 0, 0)">rood</p><object data="${ears.address}/object"></object>`,
    `<video src="${ears.address}/film" autoplay></video><base href="${ears.address}/">`,
  ];

  /** Looks at a page with strange things in it: nobody hears of it, and no script of theirs has run. */
  async function expectDeaf({ page, went }: Visit): Promise<void> {
    expect(await page.evaluate('document.title')).toBe('Vraag 1 – Wegwijzer');
    expect(went).toEqual([]);
    expect(ears.heard).toEqual([]);
    await page.context().close();
  }

  test('without a policy the listener hears', async () => {
    const { page } = await visit(browser, spoiled(`<!doctype html><img src="${ears.address}/image.png">`));
    await expect.poll(() => ears.heard).toEqual(['/image.png']);
    await page.context().close();
  });

  test('markup in the file does nothing: no script, image, style, frame, form or address', async () => {
    const html = readFileSync(fileURLToPath(address), 'utf8').replace(
      '</body>',
      `${injected().join('\n')}</body>`,
    );
    const seen = await visit(browser, spoiled(html), TOUCH);
    await seen.page.locator('#trap').tap();
    await seen.page.locator('#send').tap();
    const colour = "getComputedStyle(document.querySelector('#red')).color";
    expect(await seen.page.evaluate(colour)).not.toBe('rgb(255, 0, 0)');
    expect(await seen.page.evaluate("document.querySelector('main[data-screen=question]') !== null")).toBe(
      true,
    );
    await expectDeaf(seen);
  });

  test('markup in the texts of a pack is text, on every screen, on paper and without script', async () => {
    // A brace is refused by the shape of a pack: it begins a word.
    const spoil = `</script><!--${injected().join('').replaceAll(/[{}]/g, '')}`;
    const pack = packWith({
      'alerts.yaml': [
        /text: Bel direct 112\. De rest kan wachten\./,
        `text: ${JSON.stringify(`Bel 112. ${spoil}`)}`,
      ],
      'pack.yaml': [/title: Als het op school anders loopt/, `title: ${JSON.stringify(spoil)}`],
    });
    const url = made.make('--content', pack, '--title', '</title><script>alert(1)</script>');
    const seen = await visit(browser, url, TOUCH);
    expect(await seen.page.evaluate(`document.title`)).toBe('Vraag 1 – </title><script>alert(1)</script>');
    await talk(seen.page, TREE, DANGER, BY_TOUCH);
    expect(await wordsOf(seen.page.locator('main'))).toContain('</script><!--<script>document.title');
    expect(
      await seen.page.evaluate("document.querySelectorAll('main script, main img, main iframe').length"),
    ).toBe(0);
    expect(seen.went).toEqual([]);
    expect(seen.complaints).toEqual([]);
    expect(ears.heard).toEqual([]);
    await seen.page.context().close();
    const mute = await visit(browser, url, { javaScriptEnabled: false });
    expect(await wordsOf(mute.page.locator('#zonder-script'))).toContain('Stap 6: ');
    expect(ears.heard).toEqual([]);
    await mute.page.context().close();
  });

  test.each([
    ['a script', "name: '<script>alert(1)</script>'", 'gewone tekst'],
    ['an address that runs', "website: 'javascript:alert(1)'", 'begint met https://'],
  ])('a region with %s is refused', (_, line, why) => {
    const file = join(made.folder, 'regio.yaml');
    const name = line.startsWith('name') ? line : "name: 'Regio'";
    const website = line.startsWith('website') ? line : "website: 'https://example.nl/'";
    writeFileSync(
      file,
      `region:\n  ${name}\n  checked: '2026-11-26'\n  organisations:\n    loket:\n      ${website}\n`,
    );
    const { status, stderr } = runProgram(['page', '-o', '-', '--region', file]);
    expect(status).toBe(4);
    expect(stderr).toContain(why);
  });

  test.each([
    ['every line ending of Windows', (html: string) => html.replaceAll('\n', '\r\n')],
    ['a changed script', (html: string) => html.replace('"use strict";', '"use strict"; ;')],
    ['a changed style', (html: string) => html.replace('box-sizing', 'box-Sizing')],
    ['a script that a host put in', (html: string) => html.replace('</body>', '<script>1</script></body>')],
    ['no scripts at all', (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '')],
  ])('a page with %s is never blank: it asks, or it tells all there is', async (_, change) => {
    const { page } = await visit(browser, spoiled(change(readFileSync(fileURLToPath(address), 'utf8'))));
    const shown = await wordsOf(page.locator('body'));
    expect(
      [shown.includes('Is uw kind nu veilig?'), shown.includes('Stap 6: Een andere school')].sort(),
    ).toEqual([false, true]);
    await page.context().close();
  });

  test('the page in the packed tarball is the one that the program writes, and runs', async () => {
    const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', made.folder];
    const tarball = execFileSync('npm', pack, { cwd: HOME, encoding: 'utf8' }).trim();
    execFileSync('tar', ['-xzf', join(made.folder, tarball), '-C', made.folder]);
    const file = join(made.folder, 'package/dist/page.html');
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(fileURLToPath(address), 'utf8'));
    const { page, went, complaints } = await visit(browser, pathToFileURL(file).href, TOUCH);
    await talk(page, TREE, DANGER, BY_TOUCH);
    expect([...went, ...complaints]).toEqual([]);
    await page.context().close();
  });

  test('the policy stands before all it is about, and holds nothing that opens it', () => {
    const html = readFileSync(fileURLToPath(address), 'utf8');
    const [before = '', policy = ''] = html.split(/<meta http-equiv="content-security-policy" content="/i);
    expect(before.replace(/\s/g, '')).toMatch(/^<!doctypehtml><htmllang="nl"[^<>]*><head>$/);
    expect(policy.slice(0, policy.indexOf('"')).replaceAll('&#x27;', "'")).toMatch(
      /^default-src 'none'; script-src( 'sha256-[\w+/=]{44}'){2}; style-src( 'sha256-[\w+/=]{44}'){2,3}; img-src data:; base-uri 'none'; form-action 'none'$/,
    );
    expect(html).not.toContain('\r');
  });
});

/** The address of a page that somebody changed. */
function spoiled(html: string): string {
  const file = join(made.folder, 'spoiled.html');
  writeFileSync(file, html);
  return pathToFileURL(file).href;
}

/** A copy of the shipped pack, with something else in each of these files. Throws where there is nothing to change. */
function packWith(changes: Readonly<Record<string, readonly [RegExp, string]>>): string {
  const folder = join(made.folder, 'pack');
  cpSync(SHIPPED, folder, { recursive: true });
  for (const [name, [found, put]] of Object.entries(changes)) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    if (!found.test(text)) throw new Error(`${name} has nothing like ${found}.`);
    writeFileSync(
      file,
      text.replace(found, () => put),
    );
  }
  return folder;
}
