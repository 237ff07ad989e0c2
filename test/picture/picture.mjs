// Makes the picture of the README out of the real page: the first question and an advice, side by side on two telephones.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from '../harness/chromium.mjs';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
const PICTURE = join(HOME, '.github/page.png');
const PHONE = { width: 360, height: 720 };

/** The day of the picture, and what a parent answers whose school said on 2 November that it makes no OPP. */
const TODAY = '2026-11-26T12:00:00';
const ANSWERS = {
  veiligheid: 'veilig',
  aanwezigheid: 'naar-school',
  onderwerp: 'plan',
  sector: 'vo',
  plan: 'geweigerd',
  'plan-datum': '2-11-2026',
  bijzonderheden: 'beperking',
};

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-picture-'));
const browser = await launch();
try {
  const file = join(folder, 'wegwijzer.html');
  const made = spawnSync(process.execPath, [join(HOME, 'bin/stapwijzer.cjs'), 'page', '-o', file], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  const shots = await shotsOf(pathToFileURL(file).href);
  await putTogether(shots);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

/**
 * Plays the conversation. Gives the first screen and the advice, as png.
 * @param {string} address
 */
async function shotsOf(address) {
  const page = await browser.newPage({ viewport: PHONE, deviceScaleFactor: 2, colorScheme: 'light' });
  await page.clock.setFixedTime(new Date(TODAY));
  await page.goto(address);
  const first = await page.screenshot();
  for (const [question, answer] of Object.entries(ANSWERS)) {
    await page.locator(`main[data-question="${question}"]`).waitFor();
    await fill(page, answer);
    await page.locator('button[type=submit]').click();
  }
  await page.locator('label[for$="-weet-niet"]').click();
  await page.locator('button[type=submit]').click();
  await page.locator('main[data-screen=advice]').waitFor();
  await page
    .locator('main h2')
    .first()
    .evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
  return [first, await page.screenshot()];
}

/**
 * Fills in an answer: an option, or a day as 2-11-2026.
 * @param {import('playwright-core').Page} page
 * @param {string} answer
 */
async function fill(page, answer) {
  const parts = answer.split('-');
  if (!/^\d/.test(answer)) return page.locator(`label[for$="-${answer}"]`).click();
  for (const [at, name] of ['dag', 'maand', 'jaar'].entries()) {
    await page.locator(`input[name=${name}]`).fill(parts[at] ?? '');
  }
}

/**
 * Writes the pictures next to each other, in frames.
 * @param {readonly Buffer[]} shots
 */
async function putTogether(shots) {
  const page = await browser.newPage({ viewport: { width: 840, height: 800 } });
  const images = shots.map(
    (shot) => `<img src="data:image/png;base64,${shot.toString('base64')}" width="360" alt="">`,
  );
  await page.setContent(`<style>
    body { margin: 0; padding: 24px; display: flex; gap: 40px; width: max-content; background: #fff }
    img { border: 8px solid #16202b; border-radius: 24px }
  </style>${images.join('')}`);
  await page.locator('body').screenshot({ path: PICTURE });
}
