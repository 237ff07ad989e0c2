#!/usr/bin/env node
// The edge of the process. CommonJS, because that starts quickest; it needs nothing newer than Node 12.
'use strict';

const home = `${__dirname}/../dist`;
const [major, minor] = process.versions.node.split('.').map(Number);

/** What somebody reads who starts the program in its own folder before it is built. */
const NOT_BUILT = `stapwijzer is nog niet klaar voor gebruik. Typ eerst dit, en wacht tot het klaar is:
  npm ci
Daarna begint het gesprek met:
  npx .`;

function refuse(message, exitCode = 70) {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

function start() {
  try {
    return require('../dist/cli.cjs');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    return null;
  }
}

/** The help as it was laid out when the package was built; undefined where the screen is narrower. */
function shippedHelp() {
  if (process.stdout.columns < 80 /* HELP_WIDTH */) return undefined;
  try {
    return require('node:fs').readFileSync(`${home}/help.txt`, 'utf8');
  } catch {
    return undefined;
  }
}

/** What can be answered without the program. */
function answerAtOnce() {
  switch (process.argv.length === 3 ? process.argv[2] : '') {
    case '--version':
    case '-V':
      return `${require('../package.json').version}\n`;
    case '--help':
    case '-h':
      return shippedHelp();
    default:
      return undefined;
  }
}

const text = answerAtOnce();
if (text !== undefined) {
  process.stdout.on('error', ({ code }) => {
    // Nobody reading on (`| head`) is no error.
    if (code === 'EPIPE') process.exitCode = 0;
    else refuse(`De uitvoer kan niet geschreven worden (${code}). Maak ruimte, of kies een andere plek.`, 5);
  });
  process.stdout.write(text);
} else if (major < 20 || (major === 20 && minor < 18)) {
  refuse(
    `stapwijzer werkt met Node 20.18 of nieuwer. U hebt ${process.versions.node}. Haal een nieuwere op nodejs.org.`,
  );
} else {
  const program = start();
  if (program === null) refuse(NOT_BUILT);
  else program.run(home);
}
