import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileCondition } from '../../src/engine/condition.ts';
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
      of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

const find: Parameters<typeof compileCondition>[1] = (part) => {
  if (part.kind === 'step') throw new Error('No steps here.');
  const mask = part.options.reduce((bits, option) => bits | (1 << Number(option)), 0);
  return { at: Number(part.question), mask };
};

test('a sieve holds exactly the items whose condition holds, in order', () => {
  const items = fc.array(fc.record({ when: fc.option(condition, { nil: undefined }) }), { maxLength: 80 });
  const facts = fc.array(fc.nat({ max: 7 }), { minLength: POSITIONS, maxLength: POSITIONS });
  fc.assert(
    fc.property(items, fc.array(facts, { minLength: 1, maxLength: 4 }), (list, consultations) => {
      const sieve = makeSieve(list, find, (when) => compileCondition(when, find));
      for (const known of consultations) {
        const held = list.filter(({ when }) => compileCondition(when, find).holds(known));
        expect(sieve.holding(known).map(({ item }) => item)).toEqual(held);
      }
    }),
  );
});
