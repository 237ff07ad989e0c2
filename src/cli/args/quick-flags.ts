import { parseArgs } from 'node:util';
import type { AdviseOptions } from '../output/advise-run.ts';
import { ADVISE_FLAGS, type Flag } from './advise-flags.ts';

type ParseOptions = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/**
 * Reads a command line that is nothing but right flags of a consultation, without loading the
 * library for commands and help: that takes a quarter of what starting Node takes. Gives null for
 * anything else, right or wrong; the library then decides.
 */
export function readQuickly(argv: readonly string[]): AdviseOptions | null {
  const args = argv[0] === 'advise' ? argv.slice(1) : [...argv];
  try {
    const { values } = parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false });
    return ADVISE_FLAGS.every((flag) => isAllowed(flag, values)) ? optionsFrom(values) : null;
  } catch {
    return null;
  }
}

const OPTIONS: ParseOptions = Object.fromEntries(
  ADVISE_FLAGS.map((flag) => [longName(flag), parseOption(flag)]),
);

function parseOption({ flags, kind }: Flag): ParseOptions[string] {
  const short = /^-(\w),/.exec(flags)?.[1];
  return {
    type: kind === 'switch' ? 'boolean' : 'string',
    multiple: kind === 'list',
    ...(short === undefined ? {} : { short }),
  };
}

/** The long name of a flag, without dashes. */
function longName({ flags }: Flag): string {
  return /--([\w-]+)/.exec(flags)?.[1] as string;
}

function isAllowed(flag: Flag, values: Readonly<Record<string, unknown>>): boolean {
  const value = values[longName(flag)];
  return value === undefined || flag.choices === undefined || flag.choices.includes(String(value));
}

/** A switch that begins with `no-` turns off what is otherwise on. */
function optionsFrom(values: Readonly<Record<string, unknown>>): AdviseOptions {
  const options: Record<string, unknown> = {};
  for (const flag of ADVISE_FLAGS) {
    const name = longName(flag);
    const value = values[name];
    if (name.startsWith('no-')) options[name.slice('no-'.length)] = value === undefined;
    else if (value !== undefined) options[name] = value;
  }
  return options as unknown as AdviseOptions;
}
