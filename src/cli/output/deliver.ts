import type { Advice } from '../../engine/advice.ts';
import { adviceJson } from '../../render/json.ts';
import { writePrivately } from '../io/write.ts';
import type { Run } from './advise-run.ts';

/** Writes the advice to the file that was named, or shows it. */
export async function deliver(
  run: Run,
  advice: Advice,
  show: (text: string) => void | Promise<void> = (text) => run.io.stdout.write(text),
): Promise<void> {
  const { io, options } = run;
  const text = await adviceText(run, advice);
  if (options.output === undefined) return show(text);
  await writePrivately(options.output, text);
  io.stderr.write(`Het advies staat in ${options.output}.\n`);
}

/** The advice in the format of the run. Text for a screen is short, text for a file complete. */
async function adviceText({ io, options, format }: Run, advice: Advice): Promise<string> {
  if (format === 'json') return adviceJson(advice);
  const { renderAdvice } = await import('./render-advice.ts');
  const toScreen = options.output === undefined && io.stdout.isTerminal;
  const detail = format === 'text' && toScreen && !options.full ? 'short' : 'full';
  return renderAdvice(advice, {
    format,
    detail,
    io,
    colour: !options['no-color'] && options.output === undefined,
  });
}
