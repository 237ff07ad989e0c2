import { createPrompt, isEnterKey, useState } from '@inquirer/core';
import { linesIn } from './frame.ts';
import { type Canvas, useArea } from './use-area.ts';
import { PASTED_ENTER, useKeys } from './use-keys.ts';

/** A line of text that is asked, such as the name of a file. */
export interface LineConfig {
  readonly canvas: Canvas;
  readonly title: string;
  /** Stands before the line. */
  readonly label: string;
  /** What an empty line stands for; empty when it stands for nothing. */
  readonly proposal: string;
}

/** A line to type a text on. Gives what was typed, or the proposal. A paste ends no line: it is one piece of text. */
export const askLine = createPrompt<string, LineConfig>(({ canvas, title, label, proposal }, done) => {
  const { columns, chalk } = useArea(canvas);
  const [typed, setTyped] = useState('');
  const [isEnded, setEnded] = useState(false);
  useKeys((key, line) => {
    if (isEnterKey(key)) {
      setTyped(typed || proposal);
      setEnded(true);
      return done(typed || proposal);
    }
    const after = key.name === PASTED_ENTER ? `${typed} `.trimStart() : line.line;
    if (after !== line.line) line.write(after);
    setTyped(after);
  });
  const before = chalk.bold(label);
  const offer = typed === '' && proposal !== '' && !isEnded ? `(${proposal}) ` : '';
  return [...linesIn(title, columns), `${before} ${offer}${isEnded ? chalk.bold(typed) : typed}`].join('\n');
});
