import { expect, test } from 'vitest';
import { graphOf } from '../../src/check/graph.ts';
import { routesOf } from '../../src/check/proof/routes.ts';
import { END, type Tree } from '../../src/engine/tree.ts';
import { shippedTree } from '../harness/io.ts';
import { smallTree } from '../harness/small-tree.ts';

/** Every pair of questions that follow each other on some route. */
function walked(tree: Tree): Set<string> {
  const pairs = new Set<string>();
  const seen = new Set<object>();
  const nameOf = (at: number) => tree.questions[at]?.id ?? END;
  const visit = (place: ReturnType<typeof routesOf>): void => {
    if (place === null || seen.has(place)) return;
    seen.add(place);
    for (const { to } of place.branches) {
      if (to === null || to.at !== place.at)
        pairs.add(`${nameOf(place.at)} > ${to === null ? END : nameOf(to.at)}`);
      visit(to);
    }
  };
  visit(routesOf(tree));
  return pairs;
}

/** For every way that an answer is drawn to go: the pairs of questions that it leads between, past others too. */
function drawn(tree: Tree): string[][] {
  const { edges } = graphOf(tree);
  const past = (id: string): string[] => {
    const passing = edges.filter((edge) => edge.from === id && edge.answers.length === 0);
    return [id, ...passing.flatMap((edge) => past(edge.to))];
  };
  const asked = edges.filter((edge) => edge.answers.length > 0);
  return asked.map((edge) => past(edge.to).map((to) => `${edge.from} > ${to}`));
}

test.each([
  ['small', smallTree()],
  ['shipped', shippedTree()],
])('the picture of the %s tree shows every way that is walked', (_, tree) => {
  const inPicture = new Set(drawn(tree).flat());
  const missing = [...walked(tree)].filter((pair) => !inPicture.has(pair));
  expect(missing).toEqual([]);
});

test.each([
  ['small', smallTree()],
  ['shipped', shippedTree()],
])('every answer that is drawn in the %s tree is walked', (_, tree) => {
  const ways = walked(tree);
  const never = drawn(tree).filter((pairs) => !pairs.some((pair) => ways.has(pair)));
  expect(never).toEqual([]);
});
