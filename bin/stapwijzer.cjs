#!/usr/bin/env node
// The edge of the process. CommonJS, because that starts quickest; it needs nothing newer than Node 12.
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { version, engines } = require('../package.json');

const home = join(__dirname, '..', 'dist');
const [major, minor] = process.versions.node.split('.').map(Number);
const asksVersion = process.argv.length === 3 && ['--version', '-V'].includes(process.argv[2]);

if (asksVersion) {
  process.stdout.write(`${version}\n`);
} else if (major < 20 || (major === 20 && minor < 18)) {
  process.stderr.write(
    `stapwijzer werkt met Node ${engines.node}. U hebt ${process.versions.node}. Haal een nieuwere op nodejs.org.\n`,
  );
  process.exitCode = 70;
} else if (!existsSync(join(home, 'cli.cjs'))) {
  process.stderr.write('stapwijzer is nog niet gebouwd. Doe eerst: npm ci\n');
  process.exitCode = 70;
} else {
  require('../dist/cli.cjs').run(home, version);
}
