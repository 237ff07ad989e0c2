import { nearest } from '../nearest.ts';
import type { Directory, Name } from './directory.ts';
import { slug, spelled } from './spelling.ts';

/** Among thousands of names one is soon near: a quarter of the letters may be wrong, and not the first. */
const SLIPS = 0.25;

/** The name that was probably meant: the one that is longer, one that is shorter, or one with other letters. */
export function suggestionFor({ runs, aliases }: Directory, text: string): string | null {
  const wanted = spelled(text);
  if (wanted === '') return null;
  const names = new Map<string, string>();
  const add = ({ name, spelled }: Name) => void (names.has(spelled) || names.set(spelled, name));
  for (const { municipality } of runs) add(municipality);
  for (const { alias } of aliases) add(alias);
  for (const { place } of runs) if (place !== null) add(place);
  const typed = slug(text);
  const slugs = [...names.values()].map((name) => ({ name, slug: slug(name) }));
  const [whole, ...others] = slugs.filter((name) => isPartOf(typed, name.slug));
  if (whole !== undefined && others.length === 0) return whole.name;
  const part = slugs.find((name) => holds(typed, name.slug))?.name;
  const near = [...names.keys()].filter((name) => name[0] === wanted[0]);
  const close = nearest(wanted, near, SLIPS);
  const isLonger = close !== null && part !== undefined && close.startsWith(spelled(part));
  return part === undefined || isLonger ? (names.get(close ?? '') ?? null) : part;
}

/** Whether a slug is a name's with one more word, in front ('De Bilt') or behind ('Driebergen-Rijsenburg'). */
function isPartOf(typed: string, name: string): boolean {
  return name.startsWith(`${typed}-`) || (ARTICLE.test(name) && name.replace(ARTICLE, '') === typed);
}

const ARTICLE = /^(?:de|den|het|t)-/;

/** Whether a slug is a name's with something behind it ('Groningen stad') or in front ('Oost-Vlieland'). */
function holds(typed: string, name: string): boolean {
  return typed.startsWith(`${name}-`) || typed.endsWith(`-${name}`);
}
