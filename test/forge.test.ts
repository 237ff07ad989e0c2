import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const { version, repository, bugs, homepage } = JSON.parse(readFileSync(`${HOME}package.json`, 'utf8'));

interface Step {
  readonly name?: string;
  readonly run?: string;
}

interface Job {
  readonly needs?: string;
  readonly uses?: string;
  readonly steps?: readonly Step[];
}

function workflow(name: string): { readonly on: object; readonly jobs: Readonly<Record<string, Job>> } {
  return parse(readFileSync(`${HOME}.github/workflows/${name}.yml`, 'utf8'));
}

test('a change goes through the gate, and through the tests on every system', () => {
  const { jobs } = workflow('ci');
  expect(jobs['gate']?.steps).toContainEqual({ run: '.ci/run' });
  expect(jobs['test']?.steps).toContainEqual({ run: 'npm cit' });
});

test('nothing is published before the tag, the gate and the tests', () => {
  const { jobs } = workflow('release');
  expect(jobs['publish']?.needs).toBe('ci');
  expect(jobs['ci']).toEqual({ needs: 'tag', uses: './.github/workflows/ci.yml' });
  expect(jobs['publish']?.steps).toContainEqual({ run: 'npm publish --provenance --access public' });
});

test.each([
  [`v${version}`, 0],
  [version, 1],
  [`v${version}-rc.1`, 1],
  ['v0.0.0', 1],
  ['', 1],
])('a release with the tag "%s" ends the first job with %i', (tag, status) => {
  const script = workflow('release').jobs['tag']?.steps?.find(({ run }) => run !== undefined)?.run ?? '';
  const ran = spawnSync('sh', ['-ec', script], {
    cwd: HOME,
    env: { ...process.env, TAG: tag },
    encoding: 'utf8',
  });
  expect(ran.status).toBe(status);
  expect(ran.stderr.includes(`expected v${version}`)).toBe(status === 1);
});

test('facts are looked at every week', () => {
  const { on, jobs } = workflow('check');
  expect(on).toMatchObject({ schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* [0-6]$/) }] });
  const commands = jobs['check']?.steps?.map(({ run }) => run);
  expect(commands).toContainEqual(
    expect.stringMatching(/stapwijzer\.cjs check .*content\/passend-onderwijs$/),
  );
});

test('the package says where it lives, and what is written there stays there', () => {
  const address = 'https://github.com/stapwijzer/stapwijzer';
  expect({ repository, bugs, homepage }).toEqual({
    repository: { type: 'git', url: `git+${address}.git` },
    bugs: `${address}/issues`,
    homepage: `${address}#readme`,
  });
  const files = readdirSync(`${HOME}.github`, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFileSync(`${file.parentPath}/${file.name}`, 'utf8'));
  const addresses = texts.flatMap((text) => text.match(/https:\/\/github\.com\/[\w-]+\/[\w-]+/g) ?? []);
  expect(addresses.length).toBeGreaterThan(3);
  expect(new Set(addresses)).toEqual(new Set([address]));
});

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { readonly label?: string; readonly value?: string };
  readonly validations?: { readonly required: boolean };
}

test.each(['een-feit-klopt-niet', 'bug'])('the form %s asks for no personal details, and says so', (name) => {
  const form = parse(readFileSync(`${HOME}.github/ISSUE_TEMPLATE/${name}.yml`, 'utf8'));
  const body: readonly Field[] = form.body;
  expect(body[0]?.attributes.value).toContain('Iedereen kan dit lezen');
  const ids = body.flatMap(({ id }) => id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    body.filter(({ type, attributes }) => type !== 'markdown' && attributes.label === undefined),
  ).toEqual([]);
});

test('whoever reports a fact tells the sentence and a source, and can tell the mark of the advice', () => {
  const form = parse(readFileSync(`${HOME}.github/ISSUE_TEMPLATE/een-feit-klopt-niet.yml`, 'utf8'));
  const body: readonly Field[] = form.body;
  const asked = body.flatMap(({ id, validations }) =>
    id === undefined ? [] : [[id, validations?.required === true]],
  );
  expect(Object.fromEntries(asked)).toMatchObject({ zin: true, bron: true, kenmerk: false });
});
