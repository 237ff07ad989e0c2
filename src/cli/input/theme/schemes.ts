import type { Declaration } from './declarations.ts';
import { filledIn, namesIn, type Tokens } from './tokens.ts';

/** Values for light, and what differs in the dark; that is empty where nothing was said of it. */
export interface Schemes {
  readonly light: Tokens;
  readonly dark: Tokens;
}

/** Takes the values for a whole page from css. What is for a part of it, a width or paper is left out. */
export function schemesOf(declarations: readonly Declaration[]): Schemes {
  const light = new Map<string, string>();
  const dark = new Map<string, string>();
  for (const { name, value, within } of declarations) {
    if (!name.startsWith('--') || !isForWholePage(within)) continue;
    (within.some((one) => DARK.test(one)) ? dark : light).set(name, value);
  }
  return { light, dark };
}

/** A scheme of the browser, or a class that says so: `.x-theme--dark`. */
const DARK = /prefers-color-scheme\s*:\s*dark|^[^@]*dark/i;

const OTHER_MEDIA = /^@media(?!.*prefers-color-scheme)/i;

/** One rule, for the root or for what stands around a page; not for something inside something else. */
function isForWholePage(within: readonly string[]): boolean {
  const [selectors = '', ...more] = within.filter((one) => !one.startsWith('@'));
  if (more.length > 0 || within.some((one) => OTHER_MEDIA.test(one))) return false;
  return selectors.split(',').some((one) => /^[^\s>+~]+$/.test(one.trim()));
}

/** What holds in light and in the dark when one look stands over another. */
export function laidOver(upper: Schemes, lower: Schemes): Schemes {
  const light = new Map([...lower.light, ...upper.light]);
  return { light, dark: new Map([...lower.light, ...lower.dark, ...upper.light, ...upper.dark]) };
}

/** The names of a look that are asked for, and those that their values ask for in turn. */
export function askedFor(asked: readonly string[], { light, dark }: Schemes): string[] {
  const isSet = (name: string) => light.has(name) || dark.has(name);
  const found = new Set(asked.filter(isSet));
  // What is added is gone through as well.
  for (const name of found) {
    const values = [light.get(name) ?? '', dark.get(name) ?? ''];
    for (const next of values.flatMap(namesIn).filter(isSet)) found.add(next);
  }
  return [...found];
}

/** Some of the values of a look. */
export function only(names: ReadonlySet<string>, { light, dark }: Schemes): Schemes {
  const some = (tokens: Tokens) => new Map([...tokens].filter(([name]) => names.has(name)));
  return { light: some(light), dark: some(dark) };
}

/** Whether a value, filled in with all that holds, comes out: it leads nowhere otherwise. */
export function comesOut(name: string, look: Schemes, all: Schemes): boolean {
  const comes = (set: Tokens, tokens: Tokens) =>
    !set.has(name) || filledIn(`var(${name})`, tokens) !== undefined;
  return comes(look.light, all.light) && comes(look.dark, all.dark);
}
