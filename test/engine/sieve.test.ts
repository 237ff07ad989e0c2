import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileCondition, type Facts, type FindAtom, type Predicate } from '../../src/engine/condition.ts';
import { makeSieve } from '../../src/engine/sieve.ts';
import type { Condition } from '../../src/engine/tree.ts';

const POSITIONS = 4;

/** What a condition says of one position: `options` spells the bits. */
const atom: fc.Arbitrary<Condition> = fc.record({
  kind: fc.constant('answer' as const),
  question: fc.nat({ max: POSITIONS - 1 }).map(String),
  options: fc.array(fc.constantFrom('0', '1', '2'), { minLength: 1, maxLength: 2 }),
});

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    atom,
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { maxLength: 3 }),
    }),
  ),
}));

const find: FindAtom = (part) => {
  if (part.kind === 'step') throw new Error('No steps here.');
  const mask = part.options.reduce((bits, option) => bits | (1 << Number(option)), 0);
  return { at: Number(part.question), mask };
};

const compile = (when: Condition | undefined) => compileCondition(when, find);
const INDEX = { atomOf: find, compile, widths: [3, 3, 3, 3, 6], end: POSITIONS };

const items = fc.array(fc.record({ when: fc.option(condition, { nil: undefined }) }), { maxLength: 80 });
const facts = fc.array(fc.nat({ max: 7 }), { minLength: POSITIONS, maxLength: POSITIONS });

test('a sieve holds exactly the items whose condition holds, in order', () => {
  fc.assert(
    fc.property(items, fc.array(facts, { minLength: 1, maxLength: 4 }), (list, consultations) => {
      const sieve = makeSieve(list, INDEX);
      for (const known of consultations) {
        const held = list.filter(({ when }) => compile(when).holds(known));
        expect(sieve.holding(known).map(({ item }) => item)).toEqual(held);
      }
    }),
  );
});

test('where the key of a sieve is the same, the same items hold for the same reasons', () => {
  const few = fc.array(fc.record({ when: fc.option(condition, { nil: undefined }) }), { maxLength: 3 });
  const small = fc.array(fc.nat({ max: 2 }), { minLength: POSITIONS, maxLength: POSITIONS });
  fc.assert(
    fc.property(few, fc.array(small, { minLength: 2, maxLength: 30 }), (list, consultations) => {
      const sieve = makeSieve(list, INDEX);
      const outcomes = new Map<number | undefined, unknown>();
      sieve.holding([0, 0, 0, 0]);
      for (const known of consultations) {
        const key = sieve.keyFor(known);
        const outcome = sieve
          .holding(known)
          .map(({ item, when }) => ({ item, reasons: reasonsOf(when, known) }));
        expect(key).toBeTypeOf('number');
        expect(outcomes.get(key) ?? outcome).toEqual(outcome);
        outcomes.set(key, outcome);
      }
    }),
  );
});

function reasonsOf({ reasons }: Predicate, known: Facts): number[][] {
  const told: number[][] = [];
  reasons(known, (at, mask) => told.push([at, mask]));
  return told;
}

const looksAt = (question: string): Condition => ({ kind: 'answer', question, options: ['0'] });

test.each([
  ['before anything was asked of it', [looksAt('0')], false],
  ['that looks at the step, which has its reason elsewhere', [{ kind: 'step', steps: ['0'] }], true],
  ['that looks at more than fits a number', ['0', '1', '2', '3'].map(looksAt), true],
] satisfies [string, Condition[], boolean][])('a sieve has no key %s', (_, conditions, wasAsked) => {
  const atomOf: FindAtom = (part) => (part.kind === 'step' ? { at: POSITIONS, mask: 1 } : find(part));
  const index = {
    atomOf,
    compile: (when: Condition | undefined) => compileCondition(when, atomOf),
    widths: [8, 8, 8, 8, 6],
    end: POSITIONS,
  };
  const sieve = makeSieve(
    conditions.map((when) => ({ when })),
    index,
  );
  if (wasAsked) sieve.holding([0, 0, 0, 0, 1]);
  expect(sieve.keyFor([0, 0, 0, 0, 1])).toBeUndefined();
});
