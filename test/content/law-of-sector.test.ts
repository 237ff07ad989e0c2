import { expect, test } from 'vitest';
import { commandFor } from '../../src/check/replay.ts';
import { Claims } from '../../src/check/solver/claims.ts';
import { Proof } from '../../src/check/solver/proof.ts';
import { compile } from '../../src/engine/compile.ts';
import type { Source } from '../../src/engine/tree.ts';
import { adviceIn } from '../harness/advices.ts';
import { shippedSource, shippedTree } from '../harness/io.ts';
import { randomAnswers, randomFrom } from '../harness/random-answers.ts';

const { tree } = shippedSource();
const proof = new Proof(tree);
const claims = new Claims(tree, proof.statements);
const sources = new Map(tree.sources.map((one) => [one.id, one]));
const { actions } = compile(tree);

/** For which schools a law of education is. Every other law is for everybody. */
const SCHOOLS_OF: Readonly<Record<string, readonly string[]>> = {
  WPO: ['po', 'speciaal'],
  'WVO 2020': ['vo'],
  WEC: ['speciaal', 'cluster-1-2'],
  WEB: ['mbo'],
};

const SECTORS = ['po', 'vo', 'speciaal', 'cluster-1-2', 'mbo', 'particulier'];

/** What is said elsewhere too, and why that is right. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  pesten: 'it asks what no law must say: a mail to school, and a number to call',
  'tlv-bezwaar-sturen': 'the decision is that of a samenwerkingsverband, whatever the school is now',
  'terugplaatsing-tlv': 'the school that the child comes back from is a special one',
  'brugklas-maart': 'the school that it is for is a secondary one, wherever the child is now',
};

/** The sectors in which the laws that are cited do not hold; none where a law for everybody is among them. */
function outside(ids: readonly string[]): string[] {
  const cited = ids.flatMap((id) => sources.get(id) ?? []).filter(isRule);
  const schools = cited.flatMap((one) => (one.kind === 'law' ? (SCHOOLS_OF[one.law] ?? SECTORS) : SECTORS));
  return schools.length === 0 ? [] : SECTORS.filter((sector) => !schools.includes(sector));
}

function isRule({ kind }: Source): boolean {
  return kind === 'law' || kind === 'ruling';
}

const CLAIMED = [
  ...actions
    .filter(({ force }) => force === 'recht' || force === 'plicht')
    .map(({ id, sources: cited }) => ({ id, cited, told: claims.action(id) })),
  ...tree.deadlines.map(({ id, sources: cited }) => ({ id, cited, told: claims.deadline(id) })),
  ...tree.alerts.map(({ id, sources: cited }) => ({ id, cited, told: claims.alert(id) })),
];

test.each(CLAIMED)('$id is told only where a law that it cites holds', ({ id, cited, told }) => {
  const options = outside(cited);
  if (options.length === 0 || id in ELSEWHERE) return;
  const elsewhere = proof.statements.of({ kind: 'answer', question: 'sector', options });
  const example = proof.shortestModel(proof.statements.all([told, elsewhere]));
  expect(example && commandFor(example)).toBeNull();
});

test('there is enough to look at, and every exception is needed', () => {
  expect(CLAIMED.filter(({ cited }) => outside(cited).length > 0).length).toBeGreaterThan(60);
  for (const id of Object.keys(ELSEWHERE)) {
    const { cited, told } = CLAIMED.find((one) => one.id === id) ?? fail(id);
    const elsewhere = proof.statements.of({ kind: 'answer', question: 'sector', options: outside(cited) });
    expect(proof.isSatisfiable(proof.statements.all([told, elsewhere]))).toBe(true);
  }
});

function fail(id: string): never {
  throw new Error(`There is no right or duty "${id}".`);
}

/** The laws of schools that a source stands in, when they do not hold in a sector. */
function isElsewhere(id: string, sector: string): boolean {
  const source = sources.get(id);
  return source?.kind === 'law' && SCHOOLS_OF[source.law]?.includes(sector) === false;
}

test('no advice cites a law for another kind of school, unless a thing rests on nothing else', () => {
  const random = randomFrom(7);
  const shipped = shippedTree();
  let dropped = 0;
  for (let round = 0; round < 600; round += 1) {
    const answers = randomAnswers(shipped, random);
    const { sector } = answers;
    if (typeof sector !== 'string' || sector === 'weet-niet') continue;
    const advice = adviceIn(shipped, answers);
    const things = [...advice.actions, ...advice.alerts, ...advice.deadlines, ...advice.organisations];
    for (const { sources: cited } of [...things, advice.step]) {
      const others = cited.filter((id) => isElsewhere(id, sector));
      expect([0, cited.length], `${sector}: ${cited.join()}`).toContain(others.length);
    }
    const told = new Set(advice.sources.map(({ id }) => id));
    expect(things.flatMap(({ sources: cited }) => cited).filter((id) => !told.has(id))).toEqual([]);
    dropped += tree.actions.filter(
      ({ id, sources: all }) =>
        (advice.actions.find((one) => one.id === id)?.sources.length ?? all.length) < all.length,
    ).length;
  }
  expect(dropped).toBeGreaterThan(100);
});
