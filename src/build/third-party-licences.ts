import type { Plugin } from 'rolldown';
import { type LicenseInfo, licensePlugin } from 'rolldown-license-plugin';

/** Licences that let us ship the code, as long as their text goes with it. */
const WELCOME: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
]);

const FILE = 'THIRD-PARTY-LICENSES.txt';

const INTRODUCTION = 'stapwijzer contains code and data of others, each under its own licence.';

/** Data in the package that is not ours. */
export interface ForeignData {
  readonly name: string;
  readonly license: string;
  readonly licenseText: string;
}

/**
 * Writes down the licence of every package that went into the bundles: one file for all of them, so
 * each output takes part in what is made here. The build fails on another licence, or on one without text.
 */
export function thirdPartyLicences(data: readonly ForeignData[]): () => Plugin {
  const bundled = new Map<string, LicenseInfo>();
  return () =>
    licensePlugin({
      allow: ({ license }) => WELCOME.has(license),
      failOnViolation: true,
      failOnUnlicensed: true,
      done(found, context) {
        for (const one of found) {
          if (one.licenseText === '') throw new Error(`The package "${one.name}" has no licence text.`);
          bundled.set(`${one.name} ${one.version}`, one);
        }
        context.emitFile({ type: 'asset', fileName: FILE, source: listed([...bundled.values()], data) });
      },
    });
}

/** All licences: what differs only in the lines that say whose it is stands once, under those lines and their packages. */
function listed(packages: readonly LicenseInfo[], data: readonly ForeignData[]): string {
  const inOrder = packages.toSorted((a, b) => a.name.localeCompare(b.name));
  const named = inOrder.map(({ name, version, ...same }) => ({ ...same, name: `${name} ${version}` }));
  const groups = new Map<string, { readonly names: Map<string, string[]>; readonly text: string }>();
  for (const { name, license, licenseText } of [...named, ...data]) {
    const lines = licenseText.trim().split('\n');
    const text = lines.filter((line) => !WHOSE.test(line) && !TITLE.test(line)).join('\n');
    const whose = lines.filter((line) => WHOSE.test(line)).join('\n');
    const key = text.replace(/\s+/g, ' ').trim();
    const group = groups.get(key) ?? { names: new Map<string, string[]>(), text };
    group.names.set(whose, [...(group.names.get(whose) ?? []), `${name} (${license})`]);
    groups.set(key, group);
  }
  const parts = [...groups.values()].map(({ names, text }) =>
    [...[...names].map(([whose, ofThem]) => `${ofThem.join('\n')}\n${whose}`), text.trim()].join('\n\n'),
  );
  return `${[INTRODUCTION, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Whose the copyright is. */
const WHOSE = /^\s*Copyright\b/;

/** The title of a licence: each package is named with its licence. */
const TITLE = /^\s*\(?(?:The )?MIT License(?: \(MIT\))?\)?:?\s*$/i;
