import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCss } from '../../src/cli/input/theme/declarations.ts';
import { faultsOf, readTheme, themeReport } from '../../src/cli/input/theme/read-theme.ts';
import { schemesOf } from '../../src/cli/input/theme/schemes.ts';
import { RunError } from '../../src/cli/io/errors.ts';

const OWN = readFileSync(new URL('../../src/page/tokens.css', import.meta.url), 'utf8');

/** As the page asks for them: what a component uses, in the way that it does. */
const ASKS = `
.utrecht-link { color: var(--utrecht-link-color) }
.utrecht-button { color: var(--_utrecht-button-color, var(--utrecht-button-primary-action-color)); background: var(--utrecht-button-primary-action-background-color) }
body { color: var(--utrecht-document-color); background: var(--utrecht-document-background-color); font-family: var(--utrecht-document-font-family) }
a:focus { outline: var(--utrecht-focus-outline-width) solid var(--utrecht-focus-outline-color) }
[class] { background: var(--utrecht-alert-warning-background-color) }
.more { border-color: var(--wegwijzer-line); padding: var(--utrecht-alert-padding-block-end, var(--nl-alert-padding)) }
`;

const read = (css: string) => readTheme(css, 'thema.css', [ASKS, OWN]);

const IN_LIGHT = '@media not all and (prefers-color-scheme:dark)';

test.each([
  ['a value', ':root { --utrecht-link-color: #004 }', `:root{}${IN_LIGHT}{:root{--utrecht-link-color:#004}}`],
  [
    'under a class',
    '.stad-theme { --utrecht-link-color: #004; }',
    `:root{}${IN_LIGHT}{:root{--utrecht-link-color:#004}}`,
  ],
  [
    'in a list of selectors',
    '.stad-theme, .stad-theme ::backdrop { --utrecht-link-color: #004 }',
    `:root{}${IN_LIGHT}{:root{--utrecht-link-color:#004}}`,
  ],
  [
    'what a value refers to comes along, what nothing asks for does not',
    ':root { --stad-blauw: #004; --stad-rood: #400; --utrecht-link-color: var(--stad-blauw) }',
    `:root{}${IN_LIGHT}{:root{--stad-blauw:#004;--utrecht-link-color:var(--stad-blauw)}}`,
  ],
  [
    'a chain of references',
    ':root { --a: var(--b); --b: var( --c ); --c: navy; --utrecht-link-color: var(--a) }',
    `:root{}${IN_LIGHT}{:root{--a:var(--b);--b:var( --c );--c:navy;--utrecht-link-color:var(--a)}}`,
  ],
  [
    'what is no colour is for light and dark',
    ':root { --utrecht-document-font-family: "Open Sans", sans-serif; --utrecht-document-color: #111 }',
    `:root{--utrecht-document-font-family:"Open Sans", sans-serif}${IN_LIGHT}{:root{--utrecht-document-color:#111}}`,
  ],
  [
    'a value that is asked for only when another is not there',
    ':root { --nl-alert-padding: 1rem }',
    `:root{--nl-alert-padding:1rem}${IN_LIGHT}{:root{}}`,
  ],
  [
    'the last of the same name',
    ':root { --utrecht-link-color: red } .b { --utrecht-link-color: #004 }',
    `:root{}${IN_LIGHT}{:root{--utrecht-link-color:#004}}`,
  ],
  [
    'a reference to a value of ours',
    ':root { --utrecht-link-color: var(--wegwijzer-ink) }',
    `:root{}${IN_LIGHT}{:root{--utrecht-link-color:var(--wegwijzer-ink)}}`,
  ],
  [
    'comments, room and a byte order mark',
    '\uFEFF/* van ons */ :root{\n\n  --utrecht-link-color :\n  #004 /* blauw */ ;\n}\n/* einde */',
    `:root{}${IN_LIGHT}{:root{--utrecht-link-color:#004}}`,
  ],
  [
    'an empty rule, a charset, a layer',
    '@charset "utf-8"; @layer a, b; .leeg {} @layer a { :root { --utrecht-link-color: #004 } }',
    `:root{}${IN_LIGHT}{:root{--utrecht-link-color:#004}}`,
  ],
  [
    'not what is for a part of a page',
    ':root { --utrecht-link-color: #004 } .stad-theme .footer { --utrecht-link-color: white }',
    `:root{}${IN_LIGHT}{:root{--utrecht-link-color:#004}}`,
  ],
  [
    'not what is for a width or paper',
    ':root { --utrecht-link-color: #004 } @media (width >= 35em) { :root { --utrecht-link-color: red } } @media print { :root { --utrecht-link-color: red } }',
    `:root{}${IN_LIGHT}{:root{--utrecht-link-color:#004}}`,
  ],
  [
    'its own look for the dark',
    ':root { --utrecht-link-color: #004; --utrecht-document-font-family: Arial } @media (prefers-color-scheme: dark) { :root { --utrecht-link-color: #9cf } }',
    ':root{--utrecht-link-color:#004;--utrecht-document-font-family:Arial}@media (prefers-color-scheme:dark){:root{--utrecht-link-color:#9cf}}',
  ],
  [
    'a class for the dark',
    '.x-theme { --utrecht-link-color: #004 } .x-theme--dark { --utrecht-link-color: #9cf }',
    ':root{--utrecht-link-color:#004}@media (prefers-color-scheme:dark){:root{--utrecht-link-color:#9cf}}',
  ],
])('of a theme is taken: %s', (_, css, expected) => {
  const theme = read(css);
  expect(theme.css).toBe(expected);
  expect(theme.warnings).toEqual([]);
});

const twice = (next: string) => `var(${next})var(${next})`;

/** Values that each refer to the next, as a line of css each; the page asks for the first. */
function steps(count: number, refer: (next: string) => string, end = 'red'): string {
  const lines = Array.from({ length: count }, (_, at) => `--a${at}: ${refer(`--a${at + 1}`)};\n`);
  return `--utrecht-document-font-family: var(--a0);\n${lines.join('')}--a${count}: ${end};`;
}

/** Values that each refer to all others. */
function round(count: number): string {
  const names = Array.from({ length: count }, (_, at) => `--a${at}`);
  const all = names.reduceRight((rest, name) => `var(${name}, ${rest})`, 'var(--x)');
  return names.map((name) => `${name}: ${all};\n`).join('');
}

test.each([
  ['another file', '@import "kleuren.css";\n:root { --utrecht-link-color: #004 }', 1],
  [
    'an address',
    ':root {\n  --utrecht-link-color: #004;\n  --logo: url(https://elders.example/x.png);\n}',
    3,
  ],
  ['an address in quotes', ':root { --logo: url("https://elders.example/x.png") }', 1],
  ['an address in disguise', ':root {\n --logo: \\75rl("https://elders.example/x.png") }', 2],
  ['a set of images', ':root { --logo: image-set("a.png" 1x) }', 1],
  ['the end of a style', ':root { --utrecht-document-font-family: "</style><script>" }', 1],
  ['the end of a style in a comment', '\n/* </STYLE > */ :root { --utrecht-link-color: #004 }', 2],
  ['a comment of html', '<!-- :root { --utrecht-link-color: #004 } -->', 1],
  ['a property', ':root {\n  --utrecht-link-color: #004;\n  color: red;\n}', 3],
  ['a font that is fetched', '@font-face { font-family: X; src: url(x.woff2) }', 1],
  ['a declared property', '@property --utrecht-link-color { syntax: "<color>"; inherits: true; }', 1],
  ['keyframes', '@keyframes a { from { --x: 1 } }', 1],
  ['a value with a block', ':root { --x: { color: red } }', 1],
  ['a value outside a rule', '--utrecht-link-color: #004;', 1],
  ['a bracket that stays open', ':root { --utrecht-link-color: rgb(0, 0, 0; --b: 1 }', 1],
  ['a block that stays open', ':root { --utrecht-link-color: #004', 1],
  ['a block that ends twice', ':root { --utrecht-link-color: #004 }\n}', 2],
  ['a quote that stays open', ':root { --utrecht-document-font-family: "Arial\n; }', 1],
  ['no css', 'Dit is een brief: hallo.', 1],
  ['json', '{ "utrecht": { "link": { "color": { "value": "#004" } } } }', 1],
  ['values that double', `:root {\n${steps(20, (next) => `var(${next}) var(${next})`)}}`, 2],
  ['values that double, with nothing at the end', `:root {\n${steps(40, twice, '')}}`, 2],
  [
    'values that double where they lead nowhere',
    `:root {\n${steps(40, (next) => `var(${next}, var(${next}))`, 'var(--x)')}}`,
    2,
  ],
  ['a round with many ways', `:root {\n${round(12)}}`, 2],
  ['a chain without end', `:root {\n${steps(20_000, (next) => `var(${next})`)}}`, 2],
  ['a value that is too long', `:root {\n--a0: ${'a '.repeat(2_001)}b }`, 2],
  [
    'what is asked for in the dark',
    `:root { --x: red }\n@media (prefers-color-scheme: dark) { :root {\n${steps(20, twice)}}}`,
    3,
  ],
])('refused, with its line: %s', (_, css, line) => {
  const refused = () => read(css);
  expect(refused).toThrow(RunError);
  expect(refused).toThrow(`thema.css:${line}: hier staat: `);
  expect(refused).toThrow('In een thema mogen alleen waarden staan');
});

test.each([
  ['nothing', ''],
  ['values that the page does not know', ':root { --stad-blauw: #004 }'],
  ['no values', '.a { } .b { }'],
])('a theme that changes nothing is refused: %s', (_, css) => {
  expect(() => read(css)).toThrow('geen enkele waarde hieruit wordt op de pagina gebruikt');
});

test.each([
  [
    'a pale link',
    ':root { --utrecht-link-color: #9cf }',
    'een link: het contrast is 1,6, en moet ten minste 4,5',
  ],
  [
    'just too little, rounded down',
    ':root { --utrecht-document-color: #777 }',
    'de tekst: het contrast is 4,4, en moet ten minste 4,5 zijn',
  ],
  [
    'a button whose text went along with its colour',
    ':root { --utrecht-button-primary-action-background-color: yellow }',
    'de hoofdknop: het contrast is 1',
  ],
  [
    'through a reference',
    ':root { --geel: #ff0; --utrecht-link-color: var(--geel) }',
    'een link: het contrast is 1',
  ],
  [
    'a ring',
    ':root { --utrecht-focus-outline-color: #ddd }',
    'de ring om wat gekozen is met het toetsenbord',
  ],
  [
    'a warning',
    ':root { --utrecht-alert-warning-background-color: #333 }',
    'een waarschuwing: het contrast is 1',
  ],
  [
    'a colour that lets through what is behind it',
    ':root { --utrecht-document-color: rgb(0 0 0 / 40%) }',
    'de tekst: het contrast is 2',
  ],
  [
    'a colour that cannot be worked out',
    ':root { --utrecht-link-color: color-mix(in srgb, red, blue) }',
    'een link: de kleur is niet na te rekenen',
  ],
  [
    'its own dark',
    ':root { --utrecht-link-color: #004 } @media (prefers-color-scheme: dark) { :root { --utrecht-link-color: #004 } }',
    'Slecht te zien in het donker: een link: het contrast is 1',
  ],
])('told as a warning: %s', (_, css, expected) => {
  expect(read(css).warnings.join('\n')).toContain(expected);
});

test.each([
  ['nowhere', ':root { --utrecht-link-color: var(--stad-blauw); --utrecht-document-color: #111 }'],
  [
    'round in a circle',
    ':root { --a: var(--b); --b: var(--a); --utrecht-link-color: var(--a); --utrecht-document-color: #111 }',
  ],
])('a value that leads %s does not count, and that is told', (_, css) => {
  const { css: taken, warnings } = read(css);
  expect(taken).not.toContain('--utrecht-link-color');
  expect(taken).toContain('--utrecht-document-color:#111');
  expect(warnings.join('\n')).toContain(
    'thema.css: --utrecht-link-color verwijst naar een waarde die er niet is',
  );
});

test('our own look can be seen, in light and in the dark', () => {
  const own = schemesOf(readCss(OWN).declarations);
  const dark = new Map([...own.light, ...own.dark]);
  expect(own.dark.size).toBeGreaterThan(5);
  expect(faultsOf({ light: own.light, dark }, true)).toEqual([]);
});

test('a report tells what was used, and what stays as it is', () => {
  const report = themeReport(read(':root { --utrecht-link-color: #004; --stad-rood: red }'));
  expect(report).toContain('de pagina gebruikt 1 van de 2 waarden.');
  expect(report).toMatch(/Niet in het thema, dus zoals bij ons: .*button \(\d+\), .*/);
  expect(themeReport({ css: '', used: 1, of: 1, unset: ['--a', '--b'], warnings: [] })).toContain(
    'dus zoals bij ons: --a, --b.',
  );
});
