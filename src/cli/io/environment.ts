/** Tells whether a variable of the environment is set to something that means yes. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase());
}

/** What stands before the name of the program in a command to copy: of who started it by npx, the name alone is none. */
export function npxBefore(env: Readonly<Record<string, string | undefined>>): 'npx ' | '' {
  return env['npm_lifecycle_event'] === 'npx' ? 'npx ' : '';
}
