import { isWebAddress } from '../../content/contact-forms.ts';
import { placeOfLine } from '../../content/directory/postcodes.ts';
import type { DirectorySource } from '../../content/directory/read.ts';
import { fold } from '../../content/fold.ts';
import type { Problem, Severity } from '../../content/problem.ts';
import { isCalendarDate } from '../../engine/calendar.ts';
import { nearest } from '../../engine/nearest.ts';
import type { Directory, Partnership } from '../../engine/place/directory.ts';
import { findPlace } from '../../engine/place/find.ts';
import { ageFault, monthsBetween, OLD, TOO_OLD } from '../age.ts';
import type { Finding } from '../rule.ts';

/** A finding, with the permanent name of what was broken. */
type Found = Finding & { readonly code: string; readonly severity: Severity };

/** A finding about one field of a partnership, wherever that stands. */
type Fault = Omit<Found, 'place'> & { readonly field: keyof Partnership };

/** Checks a directory: its age, codes without a region, regions without a postcode, sites that are not safe. */
export function checkDirectory(source: DirectorySource, today: string): Problem[] {
  const found = [...ages(source, today), ...codes(source), ...seen(source), ...aliases(source)];
  return fold(
    found.map((one) => ({ ...one, expected: one.expected ?? null, suggestion: one.suggestion ?? null })),
  );
}

function* ages({ directory, yaml }: DirectorySource, today: string): Generator<Found> {
  const { asOf, checked } = directory.regulation;
  const place = (key: string) => yaml.place(['regulation', key]);
  const fault = ageFault(checked, today);
  if (fault !== null) yield { code: 'fresh', severity: 'error', ...fault, place: place('checked') };
  if (!isCalendarDate(asOf)) {
    const message = `De dag "${asOf}" bestaat niet.`;
    yield {
      code: 'fresh',
      severity: 'error',
      message,
      expected: 'een dag als 2026-01-01',
      place: place('asOf'),
    };
    return;
  }
  const months = monthsBetween(asOf, today);
  if (months < OLD) return;
  yield {
    code: 'fresh',
    severity: months < TOO_OLD ? 'warning' : 'error',
    message: `Deze tekst van de regeling geldt sinds "${asOf}", ${months} maanden geleden.`,
    expected: `korter dan ${OLD} maanden geleden; kijk of de regeling veranderd is`,
    place: place('asOf'),
  };
}

/** Codes in the table that nobody knows, and codes that no postcode has. */
function* codes({ directory, yaml, rows, table }: DirectorySource): Generator<Found> {
  const known = directory.partnerships.map(({ code }) => code);
  const used = new Set(rows.flatMap(({ po, vo }) => [po, vo]));
  for (const { po, vo, line } of rows) {
    for (const code of [po, vo].filter((one) => one !== '' && !known.includes(one))) {
      yield {
        code: 'unknown-region',
        severity: 'error',
        message: `Bij "${code}" hoort geen samenwerkingsverband.`,
        expected: 'een code die bij partnerships staat',
        suggestion: nearest(code, known),
        place: placeOfLine(table, line),
      };
    }
  }
  for (const code of known.filter((one) => !used.has(one))) {
    yield {
      code: 'unused-region',
      severity: 'error',
      message: `Bij "${code}" hoort geen enkele postcode of gemeente.`,
      expected: `een code die in ${table} staat`,
      place: yaml.place(['partnerships', code], 'key'),
    };
  }
}

const SITES = ['website', 'steunpunt'] as const;

/** What is wrong with the sites and the dates of a partnership, and in which field. */
export function* faultsOf(one: Partnership): Generator<Fault> {
  for (const field of SITES) {
    const site = one[field];
    if (site === null || isWebAddress(site)) continue;
    const isSite = isWebAddress(`https://${site.replace(/^http:\/\//, '')}`);
    yield {
      field,
      code: isSite ? 'site-without-https' : 'wrong-form',
      severity: isSite ? 'warning' : 'error',
      message: isSite ? `"${site}" begint niet met https.` : `"${site}" is geen webadres.`,
      expected: 'een adres dat begint met https://, als de site dat heeft',
    };
  }
  for (const day of one.dated?.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []) {
    if (isCalendarDate(day)) continue;
    const message = `De dag "${day}" bestaat niet.`;
    yield {
      field: 'dated',
      code: 'wrong-form',
      severity: 'error',
      message,
      expected: 'een dag als 2026-01-01',
    };
  }
}

/** Sites that are no link, because they do not begin with https; what can be no site at all; and days that do not exist. */
function* seen({ directory, yaml }: DirectorySource): Generator<Found> {
  for (const one of directory.partnerships) {
    for (const { field, ...fault } of faultsOf(one)) {
      yield { ...fault, place: yaml.place(['partnerships', one.code, field]) };
    }
  }
}

/** Names for which no place or municipality is found. */
function* aliases({ directory, yaml }: DirectorySource): Generator<Found> {
  const plain: Directory = { ...directory, aliases: [] };
  for (const { alias, name } of directory.aliases) {
    const found = findPlace(plain, name.name);
    if (found.kind !== 'unknown') continue;
    yield {
      code: 'wrong-value',
      severity: 'error',
      message: `Er is geen plaats of gemeente "${name.name}".`,
      suggestion: found.suggestion,
      place: yaml.place(['aliases', alias.name]),
    };
  }
}
