import { claimsIn } from '../claims-in.ts';
import type { CheckContext, Rule } from '../rule.ts';
import { namesAt, type Reference, unknownNames } from '../unknown-names.ts';

/** Every organisation that an alert, deadline, source, invariant or scenario names exists. */
export const knownOrganisations: Rule = {
  code: 'known-organisations',
  severity: 'error',
  stage: 'names',
  *check(context) {
    const ids = context.tree.organisations.map((organisation) => organisation.id);
    yield* unknownNames(
      'Er is geen organisatie',
      'organisations',
      [...inAdvice(context), ...inProofs(context)],
      ids,
    );
  },
};

function inAdvice({ tree, source }: CheckContext): Reference[] {
  return [
    ...tree.sources.flatMap((one) =>
      namesAt(source, ['sources', one.id, 'rulesOf'], one.kind === 'page' ? one.rulesOf : undefined),
    ),
    ...tree.alerts.flatMap(({ id, organisations }) =>
      namesAt(source, ['alerts', id, 'organisations'], organisations),
    ),
    ...tree.deadlines.flatMap(({ id, organisation }) =>
      namesAt(source, ['deadlines', id, 'organisation'], organisation),
    ),
  ];
}

function inProofs({ source }: CheckContext): Reference[] {
  return [
    ...claimsIn(source).flatMap(({ claim, path }) =>
      (['organisation', 'first'] as const).flatMap((key) => namesAt(source, [...path, key], claim[key])),
    ),
    ...Object.entries(source.scenarios).flatMap(([id, { expect }]) =>
      (['organisations', 'not', 'first'] as const).flatMap((key) =>
        namesAt(source, ['scenarios', id, 'expect', key], expect[key]),
      ),
    ),
  ];
}
