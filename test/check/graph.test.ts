import { expect, test } from 'vitest';
import { graphOf } from '../../src/check/graph.ts';
import { inRouteOrder } from '../../src/check/links.ts';
import { Proof } from '../../src/check/solver/proof.ts';
import { END, type Tree } from '../../src/engine/tree.ts';
import { shippedTree } from '../harness/io.ts';
import { smallTree } from '../harness/small-tree.ts';

/** Every pair of questions that follow each other on some route, and the questions that can be last. */
function walked(tree: Tree): Set<string> {
  const proof = new Proof(tree);
  const { statements } = proof;
  const order = inRouteOrder(tree).map(({ id }) => id);
  const pairs = new Set<string>();
  for (const [at, from] of order.entries()) {
    // That this question is asked, and none of those after it so far.
    let last = statements.asked(from);
    for (const to of order.slice(at + 1)) {
      if (proof.isSatisfiable(statements.all([last, statements.asked(to)]))) pairs.add(`${from} > ${to}`);
      last = statements.all([last, statements.not(statements.asked(to))]);
    }
    if (proof.isSatisfiable(last)) pairs.add(`${from} > ${END}`);
  }
  return pairs;
}

/** Every pair of questions that the picture leads between: by an answer, and then past others. */
function drawn(tree: Tree): Set<string> {
  const { edges } = graphOf(tree);
  const past = (id: string): string[] => {
    const passing = edges.filter((edge) => edge.from === id && edge.answers.length === 0);
    return [id, ...passing.flatMap((edge) => past(edge.to))];
  };
  const asked = edges.filter((edge) => edge.answers.length > 0);
  return new Set(asked.flatMap((edge) => past(edge.to).map((to) => `${edge.from} > ${to}`)));
}

test.each([
  ['small', smallTree()],
  ['shipped', shippedTree()],
])('the picture of the %s tree shows every way that is walked', (_, tree) => {
  const inPicture = drawn(tree);
  const missing = [...walked(tree)].filter((pair) => !inPicture.has(pair));
  expect(missing).toEqual([]);
});

test.each([
  ['small', smallTree()],
  ['shipped', shippedTree()],
])('every answer that is drawn in the %s tree is walked', (_, tree) => {
  const ways = walked(tree);
  const { edges } = graphOf(tree);
  const never = edges
    .filter((edge) => edge.answers.length > 0)
    .filter((edge) => ![...ways].some((pair) => pair.startsWith(`${edge.from} > `)));
  expect(never).toEqual([]);
});
