import type { Element } from 'hast';
import { wayTo } from '../document/questions-document.ts';
import { type DrawnGraph, END_TEXT, labelOf, THE_END } from './graph.ts';
import { element } from './html/to-hast.ts';
import { wrap } from './wrap.ts';

/** Between boxes, and in one; the height of a line; the width of a box, and how many signs it holds. */
const GAP = 20;
const PAD = 9;
const LINE = 16;
const WIDE = 350;
const SIGNS = 46;

/** How far an arc goes aside, and how much further for each question that it passes. */
const ASIDE = 16;
const FURTHER = 4;

/** A question at its place in the row. */
type Box = ReturnType<typeof boxesOf>[number];

/**
 * The questions below each other, as they are asked. Arcs on the left come from the questions whose answers decide
 * whether one is asked; those on the right are ways that pass questions over.
 */
export function drawingOf({ title, questions, edges }: DrawnGraph): Element {
  const boxes = boxesOf(questions);
  const arcOf = (from: string, to: string, side: 1 | -1, words: string) => {
    const [one, other] = [from, to].map((id) => boxes.find((box) => box.id === id));
    return one === undefined || other === undefined ? [] : [arc(one, other, side, words)];
  };
  const looks = questions.flatMap(({ id, looksAt }) =>
    looksAt.flatMap((from) => arcOf(from, id, -1, `${id} hangt af van ${from}`)),
  );
  const ways = edges.flatMap((edge) => arcOf(edge.from, edge.to, 1, labelOf(edge)));
  const aside = ASIDE + FURTHER * boxes.length;
  const viewBox = `${-aside} -2 ${WIDE + 2 * aside} ${(boxes.at(-1)?.bottom ?? 0) + 4}`;
  const look = { role: 'img', ariaLabel: title, fill: 'none', stroke: 'currentColor', 'font-size': 13 };
  return element('svg', { viewBox, ...look }, ...looks, ...ways, ...boxes.map(boxed));
}

function boxesOf(questions: DrawnGraph['questions']) {
  let top = 0;
  return [...questions, { id: THE_END, text: END_TEXT }].map((one, at) => {
    const lines = wrap(one.id === THE_END ? one.text : `${at + 1}. ${one.text}`, SIGNS).split('\n');
    const bottom = top + 2 * PAD + LINE * lines.length;
    const box = { id: one.id, href: wayTo(one), lines, at, top, bottom };
    top = box.bottom + GAP;
    return box;
  });
}

/** A question, to go to its answers. */
function boxed({ href, lines, top, bottom }: Box): Element {
  const words = lines.map((line, at) => {
    const y = `${top + PAD + LINE * (at + 0.75)}`;
    return element('text', { x: `${PAD}`, y, fill: 'currentColor', stroke: 'none' }, line);
  });
  const edge = element('path', { d: `M0 ${top}H${WIDE}V${bottom}H0Z` });
  return element('a', { href }, edge, ...words);
}

/** A way with its head: on the right or (-1) on the left, or straight to the question below. */
function arc(from: Box, to: Box, side: 1 | -1, words: string): Element {
  const x = side === 1 ? WIDE : 0;
  const [start, end] = [from.bottom - PAD, to.top + PAD];
  const far = x + side * (ASIDE + FURTHER * Math.abs(to.at - from.at));
  const way =
    side === 1 && to.at === from.at + 1
      ? `M${WIDE / 2} ${from.bottom}V${to.top}m-5-6 5 6 5-6`
      : `M${x} ${start}C${far} ${start} ${far} ${end} ${x} ${end}m${side * 6}-4 ${side * -6} 4 ${side * 6} 4`;
  return element('path', { d: way }, element('title', {}, words));
}
