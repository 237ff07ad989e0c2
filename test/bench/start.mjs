import { join } from 'node:path';
import { checkedOn, longestAsFlags, PLACE } from './answers.mjs';
import { REPOSITORY } from './packed.mjs';
import { inRounds, ratio } from './rounds.mjs';
import { outputOf, peakMemoryOf, timeOf } from './run-node.mjs';
import { median } from './statistics.mjs';
import { timeToExitInTerminal, timeToFirstQuestion } from './terminal.mjs';

/** The same content that is compiled into the package, as an author has it. */
const CONTENT = join(REPOSITORY, 'content/passend-onderwijs');

/**
 * How long single runs take, to what an empty run of Node takes.
 * @param {import('./packed.mjs').Packed} packed
 * @param {string} folder
 * @param {number} rounds
 */
export async function startFigures({ bin, dist }, folder, rounds) {
  const pack = join(folder, 'pack.json');
  outputOf([bin, 'compile', CONTENT, '-o', pack]);
  const flags = longestAsFlags(dist);
  const times = await inRounds(
    {
      node: () => timeOf(['-e', '0']),
      version: () => timeOf([bin, '--version']),
      help: () => timeOf([bin, '--help']),
      json: () => timeOf([bin, '--json', ...flags]),
      place: () => timeOf([bin, '--json', ...longestAsFlags(dist, PLACE)]),
      markdown: () => timeOf([bin, '--format', 'markdown', ...flags]),
      compiled: () => timeOf([bin, '--json', '--content', pack, ...flags]),
      content: () => timeOf([bin, '--json', '--content', CONTENT, ...flags]),
      check: () => timeOf([bin, 'check', '--today', checkedOn(dist)]),
      nodeInTerminal: () => timeToExitInTerminal(['-e', '0']),
      screen: () => timeToFirstQuestion([bin]),
    },
    rounds,
  );
  const { node = [], nodeInTerminal = [], screen = [], ...others } = times;
  const ratios = Object.entries(others).map(([id, taken]) => [id, ratio(taken, node)]);
  return {
    ...Object.fromEntries(ratios),
    screen: ratio(screen, nodeInTerminal),
    node: median(node),
    'json-memory': peakMemoryOf([bin, '--json', ...flags]),
  };
}
