import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { environment, PROGRAM } from '../harness/program.ts';

const WHOLE = {
  veiligheid: 'veilig',
  aanwezigheid: 'naar-school',
  onderwerp: 'zorgen',
  gesproken: 'nee',
  sector: 'po',
  bijzonderheden: ['geen'],
};

test('every line is answered before the next is sent', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'batch'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: environment(),
  });
  const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const answers of [WHOLE, {}, WHOLE]) {
    child.stdin.write(`${JSON.stringify(answers)}\n`);
    const { value } = await replies.next();
    expect(JSON.parse(value).status).toBe(answers === WHOLE ? 'advice' : 'question');
  }
  child.stdin.end();
  expect(await replies.next()).toMatchObject({ done: true });
});
