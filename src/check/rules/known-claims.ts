import type { RawScenario } from '../../content/author-shapes.ts';
import { claimsIn } from '../claims-in.ts';
import type { Rule } from '../rule.ts';
import { actionsOf, linesOf } from '../solver/claims.ts';
import { keysAt, namesAt, type Reference, unknownNames } from '../unknown-names.ts';

/** Every action, alert, deadline, question and line of a step that an invariant or a scenario speaks of exists. */
export const knownClaims: Rule = {
  code: 'known-claims',
  severity: 'error',
  stage: 'names',
  *check({ tree, source }) {
    const claims = claimsIn(source);
    const scenarios = Object.entries(source.scenarios).map(([id, { expect }]) => ({
      expect,
      path: ['scenarios', id, 'expect'],
    }));
    const claimed = (key: 'action' | 'alert' | 'deadline' | 'line'): Reference[] =>
      claims.flatMap(({ claim, path }) => namesAt(source, [...path, key], claim[key]));
    const expected = (
      key: Exclude<keyof RawScenario['expect'], 'step' | 'deadlines' | 'words'>,
    ): Reference[] => scenarios.flatMap(({ expect, path }) => namesAt(source, [...path, key], expect[key]));
    const dated = scenarios.flatMap(({ expect, path }) =>
      keysAt(source, [...path, 'deadlines'], expect.deadlines),
    );
    const lines = linesOf(tree).map(({ line }) => line.text);
    const actions = actionsOf(tree).map(({ action }) => action);
    yield* unknownNames(
      'Er is geen actie',
      'actions',
      [...claimed('action'), ...expected('actions'), ...expected('notActions')],
      idsOf(actions),
    );
    yield* unknownNames(
      'Er is geen waarschuwing',
      'alerts',
      [...claimed('alert'), ...expected('alerts'), ...expected('notAlerts')],
      idsOf(tree.alerts),
    );
    yield* unknownNames(
      'Er is geen termijn',
      'deadlines',
      [...claimed('deadline'), ...dated, ...expected('notDeadlines')],
      idsOf(tree.deadlines),
    );
    yield* unknownNames(
      'Er is bij geen stap een regel met',
      'steps',
      claimed('line').filter(({ id }) => !lines.some((line) => line.includes(id))),
      lines,
    );
    yield* unknownNames('Er is geen vraag', 'questions', expected('because'), idsOf(tree.questions));
  },
};

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}
