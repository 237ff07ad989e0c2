import { pageFigures } from './test/bench/page.mjs'; import { mkdtempSync } from 'node:fs';
console.log(await pageFigures({ dist: process.cwd() + '/dist' }, mkdtempSync('/tmp/pb-'), Number(process.argv[2] ?? 4)));
