// Loaded into the program that is measured: at its end it writes its peak memory to file 3, in kilobytes.
'use strict';

const { readFileSync, writeSync } = process.getBuiltinModule('node:fs');

process.on('exit', () => writeSync(3, String(peak())));

/** On Linux maxRSS counts what the parent held when it made this process; VmHWM is only our own. */
function peak() {
  try {
    return /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
