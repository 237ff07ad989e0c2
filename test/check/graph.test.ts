import { expect, test } from 'vitest';
import { graphOf } from '../../src/check/graph.ts';
import { inRouteOrder } from '../../src/check/links.ts';
import { Proof } from '../../src/check/solver/proof.ts';
import { compile } from '../../src/engine/compile.ts';
import { END, type Tree } from '../../src/engine/tree.ts';
import { writtenTree } from '../harness/io.ts';
import { writtenSmallTree } from '../harness/small-tree.ts';

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

/** For every way that an answer is drawn to go: the pairs of questions that it leads between, past others too. */
function drawn(tree: Tree): string[][] {
  const { edges } = graphOf(compile(tree));
  const past = (id: string): string[] => {
    const passing = edges.filter((edge) => edge.from === id && edge.answers.length === 0);
    return [id, ...passing.flatMap((edge) => past(edge.to))];
  };
  const asked = edges.filter((edge) => edge.answers.length > 0);
  return asked.map((edge) => past(edge.to).map((to) => `${edge.from} > ${to}`));
}

test.each([
  ['small', writtenSmallTree()],
  ['shipped', writtenTree()],
])('the picture of the %s tree shows every way that is walked', (_, tree) => {
  const inPicture = new Set(drawn(tree).flat());
  const missing = [...walked(tree)].filter((pair) => !inPicture.has(pair));
  expect(missing).toEqual([]);
});

test.each([
  ['small', writtenSmallTree()],
  ['shipped', writtenTree()],
])('every answer that is drawn in the %s tree is walked', (_, tree) => {
  const ways = walked(tree);
  const never = drawn(tree).filter((pairs) => !pairs.some((pair) => ways.has(pair)));
  expect(never).toEqual([]);
});
