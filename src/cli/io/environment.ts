/** Tells whether a variable of the environment is set to something that means yes. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase());
}

/** Tells whether the program was started by npx, so that its name alone is no command. */
export function isNpx(env: Readonly<Record<string, string | undefined>>): boolean {
  return env['npm_lifecycle_event'] === 'npx';
}
