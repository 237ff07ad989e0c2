import { expect, test } from 'vitest';
import { run } from '../harness/io.ts';
import { answerFlags } from '../harness/program.ts';

const WHOLE = {
  veiligheid: 'veilig',
  aanwezigheid: 'naar-school',
  onderwerp: 'zorgen',
  gesproken: 'nee',
  sector: 'po',
  bijzonderheden: ['geen'],
  'school-plaats': 'weet-niet',
};

const line = (answers: unknown) => (typeof answers === 'string' ? answers : JSON.stringify(answers));

async function batch(lines: readonly unknown[], ...flags: readonly string[]) {
  const ran = await run(['batch', '--today', '2026-11-23', ...flags], { stdin: lines.map(line).join('\n') });
  return {
    ...ran,
    documents: ran.stdout
      .split('\n')
      .slice(0, -1)
      .map((text) => JSON.parse(text)),
  };
}

test('a document a line, in order, and a wrong line does not end it', async () => {
  const ran = await batch([WHOLE, { veiligheid: 'veilig' }, 'geen json', { sector: 'pox' }, [], WHOLE]);
  expect(ran.documents.map((one) => one.status)).toEqual([
    'advice',
    'question',
    'error',
    'error',
    'error',
    'advice',
  ]);
  expect(ran.documents.map((one) => (one.status === 'error' ? one.code : undefined))).toEqual([
    undefined,
    undefined,
    'answers-form',
    'wrong-answers',
    'answers-form',
    undefined,
  ]);
  const wrong = '3 van de 6 regels kloppen niet: regel 3, 4, 5.\n';
  const unfinished = '1 van de 6 regels heeft nog een antwoord nodig: regel 2.\n';
  expect(ran).toMatchObject({ code: 2, stderr: wrong + unfinished });
});

test('a line is what a run by itself gives', async () => {
  const flags = answerFlags(WHOLE);
  const alone = await run([...flags, '--json', '--today', '2026-11-23']);
  const { documents, stdout } = await batch([WHOLE]);
  const { wouldChange, ...advice } = JSON.parse(alone.stdout);
  expect(wouldChange.length).toBeGreaterThan(0);
  expect(documents[0]).toEqual(advice);
  expect(stdout).toBe(`${JSON.stringify(advice)}\n`);
});

test('it can stop at the first wrong line', async () => {
  const ran = await batch([WHOLE, '{', WHOLE], '--fail-fast');
  expect(ran.documents.map((one) => one.status)).toEqual(['advice', 'error']);
  expect(ran.code).toBe(2);
});

const UNFINISHED = { veiligheid: 'veilig' };

test.each([
  ['advices alone', [WHOLE, WHOLE], 0, ''],
  [
    'a line that asks more',
    [WHOLE, UNFINISHED],
    3,
    '1 van de 2 regels heeft nog een antwoord nodig: regel 2.\n',
  ],
  ['all ask more', [UNFINISHED, {}], 3, '2 van de 2 regels hebben nog een antwoord nodig: regel 1, 2.\n'],
  ['one asks more, one is wrong', [UNFINISHED, '{'], 2, '1 van de 2 regels klopt niet: regel 2.\n'],
])('it ends as its worst line would by itself: %s', async (_, lines, code, said) => {
  const ran = await batch(lines);
  expect(ran.code).toBe(code);
  expect(ran.stderr).toMatch(new RegExp(`^${said}`));
  expect(ran.documents).toHaveLength(lines.length);
});

test('wrong lines are named by their place in the input, the first ten of them', async () => {
  expect((await batch([WHOLE, '', '{'])).stderr).toContain('1 van de 3 regels klopt niet: regel 3.\n');
  expect((await batch(Array(11).fill('{'))).stderr).toContain(
    'regel 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 en verder.',
  );
});

test('an empty line is answered with the first question, and nothing gives nothing', async () => {
  const { documents } = await batch(['', WHOLE, ' ']);
  expect(documents.map((one) => one.status)).toEqual(['question', 'advice', 'question']);
  expect(await batch([])).toMatchObject({ code: 0, stdout: '', stderr: '' });
});

test('a file that is not there', async () => {
  expect(await run(['batch', '/bestaat/niet'])).toMatchObject({ code: 5, stdout: '' });
});

test('a byte order mark, both ends of line and a last line without one are all right', async () => {
  const ran = await run(['batch'], { stdin: `\ufeff${line(WHOLE)}\r\n${line(WHOLE)}` });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout.split('\n')).toHaveLength(3);
});

test.each([
  ['{"veiligheid":"veilig","veiligheid":"weet-niet"}', 'twee keer'],
  ['{"veiligheid":"veilig","veilighei\\u0064":"weet-niet"}', 'twee keer'],
  [`{"veiligheid":"${'x'.repeat(300_000)}"}`, 'te lang'],
  ['{"veiligheid":{"a":1}}', 'moet een keuze zijn'],
  ['"a\\":b"', 'lijst van vraag en keuze'],
])('a line that is wrong says so, and the next is right', async (wrong, words) => {
  const { documents } = await batch([wrong, WHOLE]);
  expect(documents.map((one) => one.status)).toEqual(['error', 'advice']);
  expect(documents[0].message).toContain(words);
});

test('only the parts of an advice that are asked for are written', async () => {
  const [whole] = (await batch([WHOLE])).documents;
  const { documents } = await batch([WHOLE, {}, '{'], '--fields', 'step,organisations, deadlines');
  const { schema, status, step, organisations, deadlines } = whole;
  expect(documents[0]).toEqual({ schema, status, step, organisations, deadlines });
  expect(documents.slice(1)).toEqual((await batch([{}, '{'])).documents);
});

test('a part that an advice does not have is refused', async () => {
  const ran = await batch([WHOLE], '--fields', 'step,organisation');
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain('Bedoelde u "organisations"?');
});
