import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Features, type SelectorComponent, transform } from 'lightningcss';
import type { ForeignData } from './third-party-licences.ts';

/** The styles of the page, each the exact text of a `<style>` of its own: a policy names them by their hash. */
export interface PageStyle {
  /** The components of NL Design System, under the EUPL-1.2. */
  readonly components: string;
  /** How they stand on our page, and the values that they ask for. */
  readonly own: string;
}

const PAGE = 'src/page';

/** Our own css: first the values (the theme that anybody may replace), then where things stand. */
const OWN = ['tokens.css', 'page.css', 'print.css'];

/** The day on which it was last decided which rules are taken, and how: the licence asks when a work was changed. */
const CHANGED = '2026-11-26';

/** Browsers of the last four years: what they do not know is written in an older way. */
const TARGETS = { chrome: 108 << 16, firefox: 107 << 16, safari: (16 << 16) | (1 << 8) };

/** A name of a class of the components, as it stands in code and in css. */
const NAME = /\butrecht-[\w-]+/g;

/** Values for what no button or field of ours ever is, and for a ring around what a row has a ring around already. */
const NEVER =
  /--[\w-]*-(?:pressed|busy|disabled)-[\w-]+|--_?utrecht-radio-button-[\w-]*(?:hover|active|focus)-[\w-]+/g;

/** States and kinds of field that the page never has: rules for nothing else are left out. */
const NEVER_SELECTED: readonly string[] = [
  'disabled',
  'placeholder',
  'password',
  'url',
  'email',
  'tel',
  'number',
  '[0-9]*',
];

/** A css package of NL Design System that the page uses. */
interface Component {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly css: string;
  readonly licenseText: string;
}

/**
 * Makes the css of the page: of the components only the rules of classes that the code of the page names.
 * Throws when the code names a class of theirs that does not exist.
 */
export function pageStyle(): PageStyle {
  const css = componentsUsed()
    .map((one) => one.css)
    .join('\n');
  const known = classesIn(css);
  const named = new Set(pageCode().match(NAME) ?? []);
  const wrong = [...named].filter((name) => !known.has(name));
  if (wrong.length > 0) throw new Error(`No component has the class ${wrong.join(', ')} (named in ${PAGE}).`);
  const unused = [...known].filter((name) => !named.has(name));
  const never = css.match(NEVER) ?? [];
  const own = OWN.map((name) => readFileSync(join(PAGE, name), 'utf8')).join('\n');
  return { components: `${notice()}\n${minified(css, [...unused, ...never])}`, own: minified(own, []) };
}

/** The licence of the components, for the list that goes with the package. */
export function componentLicence(): ForeignData {
  const components = componentsUsed();
  const { license, licenseText } = first(components);
  const names = components.map(({ name, version }) => `${name} ${version}`).join(', ');
  return { name: `css of NL Design System, ${CHANGES}: ${names}`, license, licenseText };
}

const SOURCE = 'https://github.com/nl-design-system/utrecht';

const CHANGES = `source ${SOURCE}, minified, unused rules removed, ${CHANGED}`;

/** The minifier drops what the packages say of their licence: this says it again. */
function notice(): string {
  const components = componentsUsed();
  const lines = components.flatMap(({ css }) => css.match(/Copyright \(c\).*/g) ?? []);
  const names = components.map(({ name, version }) => `${name} ${version}`);
  const whose = [...new Set(lines)].map((line) => line.trim()).join('; ');
  return `/*! NL Design System, EUPL-1.2 (https://eupl.eu/1.2/nl/). ${whose}. ${CHANGES}: ${names.join(', ')} */`;
}

/** Every css package that the project names is one that the page uses. */
function componentsUsed(): Component[] {
  const { devDependencies } = readPackage('package.json');
  const names = Object.keys(devDependencies ?? {}).filter((name) => name.startsWith('@utrecht/'));
  return names.map((name) => {
    const folder = join('node_modules', name);
    const { version, license } = readPackage(join(folder, 'package.json'));
    const licenseText = readFileSync(join(folder, 'LICENSE.md'), 'utf8');
    if (license !== 'EUPL-1.2') throw new Error(`The package "${name}" has another licence: ${license}.`);
    return {
      name,
      version,
      license,
      css: readFileSync(join(folder, 'dist/index.css'), 'utf8'),
      licenseText,
    };
  });
}

interface Package {
  readonly version: string;
  readonly license: string;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function readPackage(file: string): Package {
  return JSON.parse(readFileSync(file, 'utf8')) as Package;
}

function first(components: readonly Component[]): Component {
  const [one] = components;
  if (one === undefined) throw new Error('The project names no css package of NL Design System.');
  return one;
}

/** The code of the page, all files together. */
function pageCode(): string {
  return readdirSync(PAGE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(PAGE, name), 'utf8'))
    .join('\n');
}

function classesIn(css: string): Set<string> {
  const found = new Set<string>();
  const note = (part: SelectorComponent) => {
    if (part.type === 'class') found.add(part.name);
    if ('selectors' in part && Array.isArray(part.selectors)) part.selectors.flat().forEach(note);
  };
  transform({
    filename: 'components.css',
    code: Buffer.from(css),
    visitor: { Selector: (selector) => selector.forEach(note) },
  });
  return found;
}

function minified(css: string, unusedSymbols: string[]): string {
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    targets: TARGETS,
    visitor: { Rule: { style: ({ value }) => (value.selectors.every(isNever) ? [] : undefined) } },
    // It would make values of its own for a function that is not used.
    exclude: Features.LightDark,
    unusedSymbols,
  });
  return code.toString();
}

function isNever(selector: readonly SelectorComponent[]): boolean {
  return selector.some((part) => {
    if (part.type === 'pseudo-class' || part.type === 'pseudo-element')
      return NEVER_SELECTED.includes(part.kind);
    const value = part.type === 'attribute' ? part.operation?.value : undefined;
    return value !== undefined && NEVER_SELECTED.includes(value);
  });
}
