// Prints the milliseconds that it takes to make text of documents and write that: no batch can be quicker.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';

/** What is written at once, in characters. */
const PIECE = 64 * 1024;

const [, , file = '', times = '1'] = process.argv;
const documents = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
const nowhere = openSync(devNull, 'w');

const start = performance.now();
let piece = '';
for (let time = 0; time < Number(times); time += 1) {
  for (const document of documents) {
    piece += `${JSON.stringify(document)}\n`;
    if (piece.length < PIECE) continue;
    writeSync(nowhere, piece);
    piece = '';
  }
}
writeSync(nowhere, piece);
process.stdout.write(String(performance.now() - start));
closeSync(nowhere);
