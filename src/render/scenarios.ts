import type { ChalkInstance } from 'chalk';
import { problemsText, type ShownProblem } from './problems.ts';

/** What came of running scenarios. */
export interface ShownScenarios {
  readonly count: number;
  readonly problems: readonly ShownProblem[];
  /** Whether those that fail as another does are told too. */
  readonly all: boolean;
  readonly files: ReadonlyMap<string, string>;
  readonly coverage: readonly {
    readonly kind: keyof typeof TOUCHED_KINDS;
    readonly all: readonly string[];
    readonly missed: readonly string[];
  }[];
  /** Ready scenarios for what no scenario touches, as YAML; empty when there is none. */
  readonly stubs: string;
}

/** What came of changing the content one place at a time. */
export interface ShownMutation {
  readonly killed: number;
  /** Changes that change no advice for anybody, which the proof shows. */
  readonly unchanging: number;
  readonly survivors: readonly {
    readonly place: ShownProblem['place'];
    readonly what: string;
    readonly replay: string;
  }[];
}

/** What scenarios can touch, as it is called. */
export const TOUCHED_KINDS = {
  questions: 'vragen',
  options: 'keuzes',
  actions: 'acties',
  organisations: 'organisaties',
  alerts: 'waarschuwingen',
  deadlines: 'termijnen',
} as const;

/** One thing in an advice: the rule that put it there, and the answers by which that holds. */
interface ShownRule {
  readonly section: string;
  readonly id: string;
  readonly place: ShownProblem['place'];
  readonly because: readonly string[];
}

/** The route, and each thing in the advice with why. */
export function explainedText(route: readonly string[], rules: readonly ShownRule[]): string {
  const told = rules.map(({ section, id, place, because }) => {
    const why = because.length === 0 ? 'voor iedereen' : `door ${because.join(' en ')}`;
    return `${section} ${id}: ${why} (${place.file}:${place.line})`;
  });
  const lines = (items: readonly string[]) => items.map((item) => `- ${item}\n`).join('');
  return `De route:\n${lines(route)}\nHet advies:\n${lines(told)}`;
}

/** Failures with their place, what is covered, and what is not. */
export function scenariosText(
  { count, problems, all: whole, files, coverage, stubs }: ShownScenarios,
  chalk: ChalkInstance,
): string {
  const failed = problems.length === 0 ? [] : [problemsText(problems, files, chalk, whole, 'scenarios')];
  const lines = coverage.map(({ kind, all, missed }) => {
    const touched = `${all.length - missed.length} van ${all.length} ${TOUCHED_KINDS[kind]}`;
    return missed.length === 0 ? touched : `${touched}; niet geraakt: ${missed.join(', ')}`;
  });
  const right = count === 0 ? 'Schrijf er een.' : 'Alles klopt.';
  const outcome = problems.length === 0 ? right : `Niet goed: ${problems.length}.`;
  const lead =
    'Voor wat nog niet geraakt is, staat dit klaar. Lees na of het klopt, en zet wat onder scenarios: staat bij de andere:';
  const ready = stubs === '' ? [] : [`${lead}\n\n${stubs.trimEnd()}`];
  return `${[...failed, `${count} scenario${count === 1 ? '' : "'s"}. ${outcome}`, `Geraakt:\n${lines.map((line) => `- ${line}`).join('\n')}`, ...ready].join('\n\n')}\n`;
}

/** How many changes were noticed, and those that were not. */
export function mutationText({ killed, unchanging, survivors }: ShownMutation): string {
  const total = killed + survivors.length;
  const share = total === 0 ? 100 : Math.floor((1000 * killed) / total) / 10;
  const lines = survivors.map(
    ({ place, what, replay }) =>
      `- ${place.file}:${place.line}:${place.column} ${what}${replay === '' ? '' : `\n    ${replay}`}`,
  );
  const unnoticed = lines.length === 0 ? [] : [`Niet opgemerkt:\n${lines.join('\n')}`];
  const noticed = `${killed} van ${total} veranderingen opgemerkt (${share.toLocaleString('nl-NL')}%).`;
  const idle = `Nog ${unchanging} telden niet mee: die veranderen voor niemand iets.`;
  return `${[`${noticed} ${idle}`, ...unnoticed].join('\n\n')}\n`;
}
