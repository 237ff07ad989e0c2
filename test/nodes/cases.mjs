import assert from 'node:assert/strict';
import { longestAsFlags } from '../bench/answers.mjs';

/** @typedef {{ code: number | null, stdout: string, stderr: string }} Ran */

/**
 * What a run of the installed program must come to.
 * @typedef {object} Case
 * @property {string} name
 * @property {readonly string[]} args
 * @property {string} [input]
 * @property {number} code
 * @property {boolean} [same] every Node writes the same bytes
 * @property {boolean} [unread] nobody reads what it writes
 * @property {(ran: Ran) => void} [check]
 */

const LINES = ['{"veiligheid":"veilig"}', '{"veiligheid":"zoiets"}', 'geen json', ''].join('\n');

/**
 * @param {string} dist
 * @param {string} version
 * @returns {Case[]}
 */
export function casesFor(dist, version) {
  const flags = longestAsFlags(dist);
  const day = flags.slice(0, 2);
  return [
    {
      name: 'version',
      args: ['--version'],
      code: 0,
      check: ({ stdout }) => assert.equal(stdout, `${version}\n`),
    },
    {
      name: 'help',
      args: ['--help'],
      code: 0,
      same: true,
      check: ({ stdout }) => assert.match(stdout, /Voorbeelden:/),
    },
    { name: 'a question', args: ['--json', ...day], code: 3, same: true, check: hasStatus('question') },
    { name: 'an advice', args: ['--json', ...flags], code: 0, same: true, check: hasStatus('advice') },
    {
      name: 'markdown',
      args: ['--format', 'markdown', ...flags],
      code: 0,
      same: true,
      check: ({ stdout }) => assert.match(stdout, /^# /m),
    },
    {
      name: 'a wrong flag',
      args: ['--jsn'],
      code: 2,
      same: true,
      check: tellsInDutch(/Bedoelde u|onbekend|kent/i),
    },
    { name: 'a wrong answer', args: ['-a', 'sector=zee', ...day], code: 2, check: tellsInDutch(/sector/) },
    {
      name: 'over a pipe',
      args: ['--plain', ...day],
      input: '1\n1\n1\n1\n1\n9\n',
      code: 0,
      same: true,
      check: tellsStep,
    },
    { name: 'batch', args: ['batch', ...day], input: LINES, code: 2, same: true, check: answersEachLine },
    {
      name: 'check',
      args: ['check'],
      code: 0,
      same: true,
      check: ({ stdout }) => assert.match(stdout, /Bewezen/),
    },
    { name: 'nobody reads on', args: ['contacts'], code: 0, unread: true, check: isSilent },
  ];
}

/** @param {string} status */
function hasStatus(status) {
  return (/** @type {Ran} */ { stdout }) => assert.equal(JSON.parse(stdout).status, status);
}

/** @param {RegExp} words */
function tellsInDutch(words) {
  return (/** @type {Ran} */ { stdout, stderr }) => {
    assert.equal(stdout, '');
    assert.match(stderr, words);
    assert.doesNotMatch(stderr, /\n\s+at |error:/i);
  };
}

/** @param {Ran} ran */
function tellsStep({ stdout, stderr }) {
  assert.match(stdout, /Stap \d van 6/);
  assert.match(stderr, /Vraag 1/);
}

/** @param {Ran} ran */
function answersEachLine({ stdout }) {
  const lines = stdout.trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).status),
    ['question', 'error', 'error'],
  );
}

/** @param {Ran} ran */
function isSilent({ stderr }) {
  assert.equal(stderr, '');
}
