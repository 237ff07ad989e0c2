// Runs the packed and installed program on every Node that it promises to work with.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { plainEnvironment } from '../bench/environment.mjs';
import { installPacked, REPOSITORY } from '../bench/packed.mjs';
import { casesFor } from './cases.mjs';
import { getNode } from './get-node.mjs';

/** @import { Case, Ran } from './cases.mjs' */

const MAJORS = [20, 22, 24, 26];

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-nodes-'));
try {
  process.exitCode = (await testAll()) === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs all cases on all Nodes. Gives how many failed. */
async function testAll() {
  const getting = Promise.all(MAJORS.map((major) => getNode(major, folder)));
  const { bin, dist } = installPacked(folder);
  const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
  const cases = casesFor(dist, version);
  /** @type {Map<string, string>} */
  const first = new Map();
  const total = { passed: 0, failed: 0 };
  for (const node of await getting) {
    const name = (await run(node, ['--version'], {})).stdout.trim();
    const counts = { passed: 0, failed: 0 };
    for (const one of cases) {
      const failure = failureOf(one, await run(node, [bin, ...one.args], one), first);
      counts[failure === undefined ? 'passed' : 'failed'] += 1;
      if (failure !== undefined) console.log(`${name}, ${one.name}: ${failure}`);
    }
    console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed`);
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed;
}

/**
 * What is wrong with a run; undefined when it went as it should.
 * @param {Case} expected
 * @param {Ran} ran
 * @param {Map<string, string>} first what the first Node wrote
 */
function failureOf({ name, code, same, check }, ran, first) {
  try {
    assert.equal(ran.code, code, `exit code ${ran.code}, not ${code}: ${ran.stderr}`);
    check?.(ran);
    if (!same) return undefined;
    const all = JSON.stringify(ran);
    if (!first.has(name)) first.set(name, all);
    assert.equal(all, first.get(name), 'other output than on the first Node');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Runs Node to its end.
 * @param {string} node
 * @param {readonly string[]} args
 * @param {Pick<Case, 'input' | 'unread'>} how
 * @returns {Promise<Ran>}
 */
async function run(node, args, { input = '', unread = false }) {
  const child = spawn(node, args, { env: plainEnvironment(), cwd: folder });
  child.stdin.on('error', () => {}).end(input);
  if (unread) child.stdout.destroy();
  const ended = new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [stdout, stderr] = await Promise.all([unread ? '' : text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}
