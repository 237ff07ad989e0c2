import { extname, resolve } from 'node:path';
import { readFile } from '../../content/load.ts';
import type { Settings } from '../../page/content.ts';
import { formatByEnding, unknownEnding } from '../args/advise-flags.ts';
import { type ContentOptions, loadTree } from '../input/load-tree.ts';
import { EXIT, type ExitCode, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { lookBefore, STANDARD_OUTPUT, writeText } from '../io/write.ts';
import { DEFAULTS } from '../output/page-defaults.ts';
import { codesOf, onlyRegion } from '../output/page-region.ts';
import { type PageParts, pageText, partsOf } from '../output/page-text.ts';

/** How a page is made. */
export interface PageOptions extends ContentOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly open?: boolean;
  readonly title?: string;
  readonly theme?: string;
  readonly 'leave-to'?: string;
  readonly watch?: boolean;
  readonly port?: string;
}

/** Where a page is written when no name is given. */
const FILE = 'wegwijzer.html';

/** Writes the whole consultation as one html file. */
export async function pageCommand(options: PageOptions, io: Io): Promise<ExitCode> {
  const port = portIn(options);
  const settings = { title: titleIn(options), leaveTo: targetIn(options) };
  const make = () => makePage(options, settings, io);
  if (options.watch) {
    const { watchPage } = await import('./watch-page.ts');
    return watchPage({ make, from: madeFrom(options), port }, io);
  }
  const { output = FILE } = options;
  if ((formatByEnding(output) ?? 'html') !== 'html')
    throw unknownEnding(output, extname(output), ['.html', '.htm']);
  lookBefore(output, options);
  await proveContent(options, io);
  const text = await make();
  const written = await writeText(output, text, { ...options, isPublic: true }, io);
  if (written === 'kept') io.stderr.write(`De pagina staat in ${resolve(output)}.\n`);
  if (written === 'handed-on' && output !== STANDARD_OUTPUT) {
    io.stderr.write(`De pagina is geschreven naar ${output}.\n`);
  }
  if (options.open && written === 'kept') {
    const { tellOpened } = await import('../io/open-file.ts');
    await tellOpened(output, io);
  }
  return EXIT.done;
}

/** Looks a folder through as check does: a page for families is made of nothing that is wrong. */
async function proveContent({ content }: PageOptions, io: Io): Promise<void> {
  if (content === undefined || /\.json$/i.test(content)) return;
  const { loadProven } = await import('../input/load-proven.ts');
  await loadProven(content, io);
}

/** The files and folders of others that a page is made from. */
function madeFrom({ content, region, theme }: PageOptions): string[] {
  return [content, region, theme].filter((file) => file !== undefined);
}

/** Makes the text of a page. Throws RunError, ContentError or UnreadableError. */
async function makePage(
  options: PageOptions,
  settings: Pick<Settings, 'title' | 'leaveTo'>,
  io: Io,
): Promise<string> {
  const { theme } = options;
  const parts = partsOf(io.shippedPage());
  const tree = await loadTree(options, io);
  const codes = codesOf(tree);
  return pageText(parts, {
    tree,
    directory: codes.length === 0 ? io.shippedDirectory() : onlyRegion(io.shippedDirectory(), codes),
    isRegional: codes.length > 0,
    ...settings,
    theme: theme === undefined ? null : await themeFrom(theme, parts, io),
  });
}

/** The last number that a port can have. */
const LAST_PORT = 65_535;

/** The port to show the page on; 0 for one that is free. Throws RunError. */
function portIn({ port, watch, output }: PageOptions): number {
  if (watch && output !== undefined) {
    const why = 'Met --watch wordt geen bestand geschreven. Geef --watch of -o, en niet allebei.';
    throw wrongUse('not-together', why, { path: '--watch' });
  }
  if (port === undefined) return 0;
  const given = { path: '--port', value: port };
  if (!watch) throw wrongUse('not-together', '--port hoort bij --watch.', given);
  if (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= LAST_PORT) return Number(port);
  const why = `"${port}" is geen poort. Geef een getal van 1 tot ${LAST_PORT}, zoals --port 8080.`;
  throw wrongUse('wrong-port', why, given);
}

/** Reads a theme, and tells what was taken from it. Throws RunError and UnreadableError. */
async function themeFrom(file: string, { components, own }: PageParts, io: Io): Promise<string> {
  const { readTheme, themeReport } = await import('../input/theme/read-theme.ts');
  const theme = readTheme(readFile(file).text, file, [components, own]);
  io.stderr.write(`${themeReport(theme)}\n`);
  return theme.css;
}

/** More than this is no title: it stands in a tab. */
const LONGEST_TITLE = 60;

function titleIn({ title = DEFAULTS.title }: PageOptions): string {
  const said = title.trim();
  if (said !== '' && said.length <= LONGEST_TITLE && !/[\u0000-\u001f\u007f-\u009f]/.test(said)) return said;
  throw wrongUse(
    'wrong-title',
    `"${title}" kan geen titel zijn. Geef een naam van hooguit ${LONGEST_TITLE} tekens, zoals: --title "Wegwijzer Utrecht".`,
    { path: '--title', value: title },
  );
}

/** Where 'leave at once' goes: a safe address on the web, or nowhere. */
function targetIn({ 'leave-to': asked }: PageOptions): string {
  if (asked === undefined) return DEFAULTS.leaveTo;
  const url = URL.canParse(asked) ? new URL(asked) : null;
  if (url?.protocol === 'https:' && url.username === '' && url.password === '') return url.href;
  throw wrongUse(
    'wrong-address',
    `"${asked}" kan ik niet gebruiken bij --leave-to. Geef een heel adres dat met https:// begint, zoals https://www.buienradar.nl.`,
    { path: '--leave-to', value: asked },
  );
}
