#!/usr/bin/env node
// The edge of the process. CommonJS, because that starts quickest; it needs nothing newer than Node 12.
'use strict';

const home = `${__dirname}/../dist`;
const [major, minor] = process.versions.node.split('.').map(Number);

function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 70;
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
  // Nobody reading on (`| head`) is no error.
  process.stdout.on('error', ({ code }) => {
    process.exitCode = code === 'EPIPE' ? 0 : 70;
  });
  process.stdout.write(text);
} else if (major < 20 || (major === 20 && minor < 18)) {
  refuse(
    `stapwijzer werkt met Node 20.18 of nieuwer. U hebt ${process.versions.node}. Haal een nieuwere op nodejs.org.`,
  );
} else {
  const program = start();
  if (program === null) refuse('stapwijzer is nog niet gebouwd. Doe eerst: npm ci');
  else program.run(home);
}
