import { type Change, diffOf } from '../../check/diff/diff.ts';
import { textChanges } from '../../check/diff/texts.ts';
import { loadChecked, namedFolder } from '../../check/load-checked.ts';
import { commandLine, type Setting } from '../../dialogue/command-line.ts';
import { diffDocument, type ShownDiff } from '../../document/diff-document.ts';
import { compareAdvice } from '../../engine/compare-advice.ts';
import { compile } from '../../engine/compile.ts';
import type { Tree } from '../../engine/tree.ts';
import { jsonDocument } from '../../render/json.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { whileSaying } from '../io/progress.ts';
import { type PaperFormat, type PaperOptions, putOut } from '../output/put-out.ts';
import { addressOf, adviceIn, pageAt } from './example.ts';

export interface DiffOptions extends PaperOptions {
  readonly json?: boolean;
  readonly format?: PaperFormat | 'json';
  /** Where the page of the new pack is. */
  readonly page?: string;
}

/** Tells who gets other advice from a new pack than from an old one. */
export async function diffCommand(
  oldFolder: string,
  nowFolder: string,
  options: DiffOptions,
  io: Io,
): Promise<ExitCode> {
  const { json, format = json ? 'json' : 'text' } = options;
  const page = pageAt(options.page);
  const [old, now, { changes, ...found }] = await whileSaying('De inhoud wordt vergeleken', io, () => {
    const trees = [loadChecked(oldFolder).tree, loadChecked(nowFolder).tree] as const;
    return [...trees, diffOf(...trees)] as const;
  });
  const setting = { content: namedFolder(nowFolder) ?? undefined };
  if (format === 'json') {
    const replayed = changes.map(({ example, ...change }) => ({
      ...change,
      replay: commandLine(example, setting),
    }));
    io.stdout.write(jsonDocument('diff', { ...found, changes: replayed }));
    return EXIT.done;
  }
  const texts = textChanges(old, now).map(({ of: [section, id], before, after }) => ({
    where: `${OF_SECTION[section] ?? section} ${id}`,
    before: before.join(' '),
    after: after.join(' '),
  }));
  const cases = casesOf(changes, [old, now], { page, today: io.today(), setting });
  const root = diffDocument({ ...found, cases, texts });
  await putOut({ root, what: 'Het verschil', title: 'Wie ander advies krijgt' }, format, options, io);
  return EXIT.done;
}

const OF_SECTION: Readonly<Record<string, string>> = {
  pack: 'Het begin',
  questions: 'De vraag',
  steps: 'De stap',
  actions: 'De actie',
  organisations: 'De organisatie',
  alerts: 'De waarschuwing',
  deadlines: 'De termijn',
  terms: 'Het woord',
  words: 'Het woord',
  sources: 'De bron',
};

const KINDS: Readonly<Record<Change['kind'], string>> = {
  step: 'de stap',
  organisation: 'de organisatie',
  first: 'als eerste organisatie',
  action: 'de actie',
  alert: 'de waarschuwing',
  deadline: 'de termijn',
};

const CHANGES: Readonly<Record<Change['what'], string>> = {
  gained: 'erbij',
  lost: 'weg',
  moved: 'andere datum',
};

/** The shortest examples, each with all the changes that it is the example of, and the advice before and after. */
function casesOf(
  changes: readonly Change[],
  [old, now]: readonly [Tree, Tree],
  {
    page,
    today,
    setting,
  }: { readonly page: string | undefined; readonly today: string; readonly setting: Setting },
): ShownDiff['cases'] {
  const [before, after] = [compile(old), compile(now)];
  const byExample = new Map<string, Change[]>();
  for (const change of changes) {
    const key = commandLine(change.example, setting);
    byExample.set(key, [...(byExample.get(key) ?? []), change]);
  }
  return [...byExample].map(([replay, some], at) => {
    const example = some[0]?.example ?? {};
    const [was, is] = [adviceIn(before, example, today), adviceIn(after, example, today)];
    const answers = is?.answers.map(({ labels }) => labels.join(' en ')).join(' · ');
    return {
      title: `Geval ${at + 1}`,
      situation: answers ?? '',
      changes: some.map(inWords),
      replay,
      address: addressOf(page, is),
      comparison: was === null || is === null ? null : compareAdvice(was, is),
    };
  });
}

function inWords({ kind, id, what, count }: Change): string {
  return `${KINDS[kind]} ${id}: ${CHANGES[what]}, bij ${count.toLocaleString('nl-NL')} combinaties`;
}
