import type { ToldDesks } from '../document/desk-document.ts';
import type { Advice, AdviceAlert } from '../engine/advice.ts';
import type { AskedQuestion } from '../engine/asking.ts';
import type { Remaining } from '../engine/tree.ts';
import type { ShownDiff } from './diff.ts';

/** The version of the JSON contract; it changes only when something in it is renamed or removed. */
export const SCHEMA = 'stapwijzer/1';

/** The question that comes next, with what may be answered. */
export interface NextQuestion {
  readonly question: AskedQuestion;
  readonly answered: number;
  readonly remaining: Remaining;
  readonly lapsed: readonly string[];
  /** What holds already, before the route has ended. */
  readonly alerts: readonly AdviceAlert[];
}

/** What went wrong, for a program. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly details: readonly unknown[];
}

/** Writes an advice as one JSON document. */
export function adviceJson(advice: Advice): string {
  return documentOf(adviceDocumentOf(advice));
}

/** Gives what is written of an advice. */
export function adviceDocumentOf(advice: Partial<Advice>): object {
  return { schema: SCHEMA, status: 'advice', ...advice };
}

/** Writes the next question as one JSON document. */
export function questionJson(next: NextQuestion): string {
  return documentOf(questionDocument(next));
}

/** Gives what is written of a next question. */
export function questionDocument({ question, answered, remaining, lapsed, alerts }: NextQuestion): object {
  return { schema: SCHEMA, status: 'question', question, answered, remaining, lapsed, alerts };
}

/** Writes a failure as one JSON document. */
export function errorJson(failure: Failure): string {
  return documentOf(errorDocument(failure));
}

/** Gives what is written of a failure. */
export function errorDocument({ code, message, details }: Failure): object {
  return { schema: SCHEMA, status: 'error', code, message, details };
}

/** Steps, organisations or terms as one JSON document. */
export function lookUpJson(subject: string, items: readonly unknown[]): string {
  return documentOf({ schema: SCHEMA, status: subject, [subject]: items });
}

/** Writes the desks of a place as one JSON document. */
export function desksJson(told: ToldDesks, sector: string | null): string {
  const { place, desks, isDivided, none, remarks, notices, regulation } = told;
  return documentOf({
    schema: SCHEMA,
    status: 'desks',
    place,
    sector,
    regulation,
    divided: isDivided,
    none,
    desks,
    remarks,
    notices,
  });
}

/** Writes all regions as one JSON document. */
export function regionsJson(regions: readonly unknown[], regulation: unknown): string {
  return documentOf({ schema: SCHEMA, status: 'regions', regulation, regions });
}

/** Writes one region, with its municipalities, as one JSON document. */
export function regionJson(region: object, municipalities: readonly unknown[], regulation: unknown): string {
  return documentOf({ schema: SCHEMA, status: 'region', regulation, region, municipalities });
}

/** Writes what taking a table over changes as one JSON document. */
export function importJson(imported: {
  readonly about: string;
  readonly changes: readonly unknown[];
  readonly absent: readonly string[];
  readonly left: readonly string[];
}): string {
  const { about, changes, absent, left } = imported;
  return documentOf({ schema: SCHEMA, status: 'import', about, changes, absent, left });
}

/** What a check found, as one JSON document. */
export function checkJson(report: {
  readonly problems: readonly { readonly severity: string }[];
  readonly combinations: bigint | null;
  readonly notProved: string | null;
}): string {
  const { problems, combinations, notProved } = report;
  return documentOf({
    schema: SCHEMA,
    status: 'check',
    ok: problems.every((problem) => problem.severity !== 'error'),
    combinations: combinations === null ? null : String(combinations),
    notProved,
    problems,
  });
}

/** What came of running scenarios, as one JSON document. */
export function scenariosJson(
  outcome: {
    readonly count: number;
    readonly problems: readonly unknown[];
    readonly coverage: readonly unknown[];
  },
  mutation: unknown,
): string {
  const { count, problems, coverage } = outcome;
  const ok = problems.length === 0;
  return documentOf({ schema: SCHEMA, status: 'scenarios', ok, count, problems, coverage, mutation });
}

/** What changed between two packs, as one JSON document; counts are texts, for they can be large. */
export function diffJson({ total, changes, added, removed }: ShownDiff): string {
  return documentOf({
    schema: SCHEMA,
    status: 'diff',
    total: String(total),
    changes: changes.map((change) => ({ ...change, count: String(change.count) })),
    added,
    removed,
  });
}

function documentOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
