import { type Change, diffOf } from '../../check/diff/diff.ts';
import { type TextChange, textChanges } from '../../check/diff/texts.ts';
import { loadChecked, namedFolder } from '../../check/load-checked.ts';
import { StateSpaceTooLarge } from '../../check/solver/diagram.ts';
import { ContentError } from '../../content/problem.ts';
import { commandLine, type Setting } from '../../dialogue/command-line.ts';
import { diffDocument, type ShownDiff } from '../../document/diff-document.ts';
import { type AdviceComparison, compareAdvice, isSame } from '../../engine/compare-advice.ts';
import { compile } from '../../engine/compile.ts';
import type { Tree } from '../../engine/tree.ts';
import { jsonDocument } from '../../render/json.ts';
import { EXIT, type ExitCode, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { whileSaying } from '../io/progress.ts';
import { type PaperFormat, type PaperOptions, paperFormat, putOut } from '../output/put-out.ts';
import { writeOut } from '../output/write-out.ts';
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
  const format = paperFormat(options, 'Een verschil past niet in een agenda.');
  const page = pageAt(options.page);
  const [old, now, { changes, ...found }] = await whileSaying('De inhoud wordt vergeleken', io, () => {
    const trees = [treeIn(oldFolder), treeIn(nowFolder)] as const;
    return [...trees, differenceOf(...trees)] as const;
  });
  const said = textChanges(old, now);
  const setting = { content: namedFolder(nowFolder) ?? undefined };
  if (format === 'json') {
    const replayed = changes.map(({ example, ...change }) => ({
      ...change,
      replay: commandLine(example, setting),
    }));
    const texts = said.map(({ of: [section, id], ...one }) => ({ section, id, ...one }));
    const document = jsonDocument('diff', { ...found, changes: replayed, texts });
    await writeOut('Het verschil', document, options, io);
    return EXIT.done;
  }
  const texts = said.map(({ before, after, ...one }) => ({ where: whereOf(one), before, after }));
  const cases = casesOf(changes, [old, now], { page, today: io.today(), setting });
  const root = diffDocument({ ...found, cases, texts });
  await putOut({ root, what: 'Het verschil', title: 'Wie ander advies krijgt' }, format, options, io);
  return EXIT.done;
}

/** Compares two trees. Throws RunError where they differ too much to go through all answers. */
function differenceOf(old: Tree, now: Tree): ReturnType<typeof diffOf> {
  try {
    return diffOf(old, now);
  } catch (error) {
    if (!(error instanceof StateSpaceTooLarge)) throw error;
    const why =
      'De pakketten verschillen te veel om alles te vergelijken. Vergelijk met een versie ertussen.';
    throw wrongUse('too-different', why, {});
  }
}

/** Reads one of the two packs; what is wrong with it is told with its folder, because both have the same files. */
function treeIn(folder: string): Tree {
  try {
    return loadChecked(folder).tree;
  } catch (error) {
    if (error instanceof ContentError) error.message = `In "${folder}": ${error.message}`;
    throw error;
  }
}

const OF_SECTION: Readonly<Record<string, string>> = {
  pack: 'Het begin',
  questions: 'De vraag',
  options: 'De keuze',
  steps: 'De stap',
  actions: 'De actie',
  organisations: 'De organisatie',
  alerts: 'De waarschuwing',
  deadlines: 'De termijn',
  terms: 'Het woord',
  words: 'Het woord',
  sources: 'De bron',
  letters: 'De brief',
  proofs: 'Het bewijs',
};

/** Fields whose own name says little to people who do not write YAML. */
const FIELDS: Readonly<Record<string, string>> = {
  phone: 'telefoon',
  email: 'e-mail',
  hours: 'openingstijden',
  find: 'hoe u het vindt',
  force: 'hoe zwaar',
  urgency: 'wanneer',
  who: 'wie',
  when: 'voor wie',
  period: 'hoe lang',
  sources: 'bronnen',
  url: 'adres',
  sentences: 'zin',
};

/** What was said otherwise; of a text that is all there is, its field is not named. */
function whereOf({ of: [section, id], field }: Pick<TextChange, 'of' | 'field'>): string {
  const last = field.at(-1) ?? '';
  const part = last === 'text' || last === 'label' ? field.slice(0, -1) : field;
  const named = part.length === 0 ? '' : ` (${part.map((one) => FIELDS[one] ?? one).join(' ')})`;
  return `${OF_SECTION[section] ?? section} ${id}`.trimEnd() + named;
}

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
      comparison: was === null || is === null ? null : otherwise(compareAdvice(was, is)),
    };
  });
}

/** A comparison that says something: a date that is not known is counted in neither advice. */
function otherwise(comparison: AdviceComparison): AdviceComparison | null {
  return isSame(comparison) ? null : comparison;
}

function inWords({ kind, id, what, count }: Change): string {
  return `${KINDS[kind]} ${id}: ${CHANGES[what]}, bij ${count.toLocaleString('nl-NL')} combinaties`;
}
