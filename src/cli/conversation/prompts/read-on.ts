import { createPrompt, isEnterKey, isSpaceKey, useKeypress, useState } from '@inquirer/core';
import type { ChalkInstance } from 'chalk';

/** Waits for Enter or the space bar, so that a long text can be read from its beginning. */
export const readOn = createPrompt<void, { readonly chalk: ChalkInstance }>(({ chalk }, done) => {
  const [ended, setEnded] = useState(false);
  useKeypress((key) => {
    if (!isEnterKey(key) && !isSpaceKey(key)) return;
    setEnded(true);
    done();
  });
  return ended ? '' : chalk.dim('Enter: lees verder.');
});
