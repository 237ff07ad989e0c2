import { EXIT, RunError } from '../../io/errors.ts';
import { contrastFaults, isColour } from './contrast.ts';
import { type Declaration, readCss, shortened } from './declarations.ts';
import { askedFor, comesOut, laidOver, only, type Schemes, schemesOf } from './schemes.ts';
import { filledIn, isTooMuch, MOST_REFERENCES, MOST_SIGNS, namesIn, type Tokens } from './tokens.ts';

/** A theme, ready to stand in a page. */
export interface Theme {
  /** For a `<style>` after those of the page. */
  readonly css: string;
  /** How many values of the theme the page uses, and how many there are. */
  readonly used: number;
  readonly of: number;
  /** The values of our own look that the theme leaves as they are. */
  readonly unset: readonly string[];
  /** What is not as it should be, in Dutch: sentences. */
  readonly warnings: readonly string[];
}

/**
 * Reads a theme: the values in it that the page uses, and what those refer to. `styles` are the styles of the page
 * as it was built. Throws a RunError, with the lines, when anything but values stands in it.
 */
export function readTheme(css: string, file: string, styles: readonly string[]): Theme {
  const own = schemesOf(styles.flatMap((style) => readCss(style).declarations).filter(isOfRoot));
  const theme = schemesOf(checked(css, file, own));
  const asked = askedFor(namesIn(styles.join('\n')), theme);
  if (asked.length === 0) throw notUsed(file);
  const all = laidOver(theme, own);
  const whole = new Set(asked.filter((name) => comesOut(name, theme, all)));
  const broken = asked.filter((name) => !whole.has(name));
  const used = only(whole, theme);
  return {
    css: written(used, laidOver(used, own).light),
    used: whole.size,
    of: new Set([...theme.light.keys(), ...theme.dark.keys()]).size,
    unset: [...own.light.keys()].filter((name) => !used.light.has(name)),
    warnings: [
      ...broken.map((name) => `${file}: ${name} verwijst naar een waarde die er niet is, en telt niet mee.`),
      ...faultsOf(laidOver(used, own), used.dark.size > 0),
    ],
  };
}

/** Says in Dutch what is hard to see, in light and where asked in the dark. */
export function faultsOf({ light, dark }: Schemes, alsoInDark: boolean): string[] {
  return [
    ...contrastFaults(light).map((fault) => `Slecht te zien: ${fault}.`),
    ...(alsoInDark ? contrastFaults(dark) : []).map((fault) => `Slecht te zien in het donker: ${fault}.`),
  ];
}

function isOfRoot({ within }: Declaration): boolean {
  return within.at(-1) === ':root';
}

/** A theme without a look for the dark keeps ours there: its colours are then for the light only. */
function written({ light, dark }: Schemes, all: Tokens): string {
  const rule = (tokens: readonly (readonly [string, string])[]) =>
    `:root{${tokens.map(([name, value]) => `${name}:${value}`).join(';')}}`;
  if (dark.size > 0) return `${rule([...light])}@media (prefers-color-scheme:dark){${rule([...dark])}}`;
  const isOfLight = ([, value]: readonly [string, string]) => isColour(filledIn(value, all) ?? value);
  const tokens = [...light];
  const plain = rule(tokens.filter((token) => !isOfLight(token)));
  return `${plain}@media not all and (prefers-color-scheme:dark){${rule(tokens.filter(isOfLight))}}`;
}

/** As many mistakes as are told at once. */
const TOLD = 10;

/** What may never stand in a style, not in a comment or a name of a font either. */
const TAGS = /<\/?style|<!--|<script/gi;

/** The values that stand in a theme. Throws when something else stands there. */
function checked(css: string, file: string, own: Schemes): readonly Declaration[] {
  const { declarations, foreign } = readCss(css);
  const { light, dark } = laidOver(schemesOf(declarations), own);
  const tags = [...css.matchAll(TAGS)].map(({ 0: text, index }) => ({ text, at: index }));
  // Only the first: one endless value makes others so, and each takes its time.
  const endless = declarations.find(({ value }) => isTooMuch(value, light) || isTooMuch(value, dark));
  const others = declarations
    .filter((one) => !one.name.startsWith('--') || one === endless)
    .map(({ name, value, at }) => ({ text: shortened(`${name}: ${value}`), at }));
  const wrong = [...foreign, ...tags, ...others].toSorted((a, b) => a.at - b.at);
  if (wrong.length === 0) return declarations;
  const lines = wrong
    .slice(0, TOLD)
    .map(({ text, at }) => `${file}:${css.slice(0, at).split('\n').length}: hier staat: ${text}`);
  const more = wrong.length > TOLD ? [`En nog ${wrong.length - TOLD} keer.`] : [];
  const why = `In een thema mogen alleen waarden staan, zoals --utrecht-link-color: #0b4a8f. Een waarde heeft, met alles waar zij naar verwijst, hoogstens ${MOST_SIGNS} tekens en ${MOST_REFERENCES} verwijzingen. Een pagina haalt niets op, en houdt haar eigen indeling. Haal de rest weg, of maak een bestand met alleen de waarden.`;
  throw new RunError(EXIT.contentInvalid, 'theme-not-understood', [...lines, ...more, why].join('\n'));
}

function notUsed(file: string): RunError {
  return new RunError(
    EXIT.contentInvalid,
    'theme-not-used',
    `${file}: geen enkele waarde hieruit wordt op de pagina gebruikt. De pagina kent de namen van NL Design System, zoals --utrecht-button-primary-action-background-color, en onze eigen, zoals --wegwijzer-action. Kijk of dit het goede bestand is.`,
  );
}

/** As many names as are told one by one. */
const NAMED = 12;

/** Tells in Dutch, in lines, what was taken from a theme. */
export function themeReport({ used, of, unset, warnings }: Theme): string {
  const kept = unset.length <= NAMED ? unset : perComponent(unset);
  const lines = [
    `Thema: de pagina gebruikt ${used} van de ${of} waarden.`,
    ...(unset.length === 0 ? [] : [`Niet in het thema, dus zoals bij ons: ${kept.join(', ')}.`]),
    ...warnings,
  ];
  return `${lines.join('\n')}\n`;
}

/** How many values there are of each component: `--utrecht-heading-1-color` is one of `heading`. */
function perComponent(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const component = /^--(?:utrecht-)?(form-[a-z]+|[a-z]+)/.exec(name)?.[1] ?? name;
    counts.set(component, (counts.get(component) ?? 0) + 1);
  }
  return [...counts].map(([component, count]) => `${component} (${count})`);
}
