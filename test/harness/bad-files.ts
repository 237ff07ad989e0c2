import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SMALL = fileURLToPath(new URL('../fixtures/small', import.meta.url));
const INPUTS = fileURLToPath(new URL('../fixtures/inputs', import.meta.url));

const MEGABYTE = 1024 * 1024;

/** Answers of a whole route. */
export const WHOLE = {
  veiligheid: 'veilig',
  aanwezigheid: 'naar-school',
  onderwerp: 'zorgen',
  gesproken: 'nee',
  sector: 'po',
  bijzonderheden: ['geen'],
};

/** Ten lists, each of ten times the one before it. */
function aliasBomb(): string {
  const levels = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(10)}]`);
  return ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]', ...levels].join('\n');
}

/** Texts that are no answers, pack, region or advice, by the name of a file. */
export const TEXTS: Readonly<Record<string, string | Buffer>> = {
  leeg: '',
  spaties: ' \n\t\n',
  binair: Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)),
  nul: 'sector: "po\u0000"\n',
  latin1: Buffer.from('sector: pö\n', 'latin1'),
  utf16: Buffer.from('\ufeff{"sector":"po"}', 'utf16le'),
  afgebroken: '{"veiligheid":"veilig","aanwez',
  dubbel: '{"veiligheid":"veilig","veiligheid":"gepest"}',
  tag: 'sector: !!js/function "function(){}"\n',
  'eigen-tag': 'sector: !po x\n',
  verzameling: 'sector: !!set { po }\n',
  bom: '\ufeff{"veiligheid":"veilig"}',
  alias: aliasBomb(),
  zelf: 'a: &a\n  b: *a\n',
  'zonder-anker': 'sector: *weg\n',
  diep: '['.repeat(20_000),
  'diep-heel': `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  'diep-yaml': Array.from({ length: 2_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
  groot: `{"x":"${'a'.repeat(50 * MEGABYTE)}"}`,
  lijst: '[1, 2, 3]',
  'lijst-als-naam': '{ [a]: po }',
  getal: '42',
  tekst: '"zomaar een zin"',
  niets: 'null',
  twee: '{"veiligheid":"veilig"}\n---\n{"veiligheid":"gepest"}\n',
  proto: '{"__proto__":{"veiligheid":"veilig"},"constructor":"x"}',
  tabs: 'sector:\n\t- po\n',
  sleutels: JSON.stringify(
    Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`onzin-${at}`, 'x'])),
  ),
  stuur: '{"sector":"\\u001b]0;x\\u0007po\\u202e\\u200b"}',
  'stuur-sleutel': '{"se\\u001b[2Jctor\\u202e":"po"}',
  html: '<!doctype html><html><body><p>Een andere pagina</p></body></html>',
};

/** Makes a folder full of what a program may be pointed at. Gives where it is. */
export function makeBadFiles(folder: string): void {
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'antwoorden.json'), JSON.stringify(WHOLE));
  writeFileSync(join(folder, 'antwoorden-crlf.yaml'), 'veiligheid: veilig\r\naanwezigheid: naar-school\r\n');
  mkdirSync(join(folder, 'map'));
  symlinkSync('lus-b', join(folder, 'lus-a'));
  symlinkSync('lus-a', join(folder, 'lus-b'));
  symlinkSync('nergens', join(folder, 'wijst-nergens'));
  symlinkSync('antwoorden.json', join(folder, 'koppeling'));
  spawnSync('mkfifo', [join(folder, 'pijp')]);
  cpSync(INPUTS, join(folder, 'inputs'), { recursive: true });
  for (const [name, text] of Object.entries(TEXTS)) {
    const pack = join(folder, `pak-${name}`);
    mkdirSync(pack);
    writeFileSync(join(pack, 'pack.yaml'), text);
  }
  makePacks(folder);
}

function makePacks(folder: string): void {
  const small = (name: string) => {
    const pack = join(folder, name);
    cpSync(SMALL, pack, { recursive: true });
    return pack;
  };
  writeFileSync(
    join(small('pak-latin1-tekst'), 'extra.yaml'),
    Buffer.from('terms:\n  x: { term: pö }\n', 'latin1'),
  );
  small('pak-over');
  small('-pak');
  writeFileSync(join(small('pak-hoofdletters'), 'EXTRA.YAML'), 'terms: {}\n');
  writeFileSync(join(small('pak-txt'), 'extra.yaml.txt'), 'terms: {}\n');
  mkdirSync(join(small('pak-submap'), 'nog-een'));
  writeFileSync(join(folder, 'pak-submap', 'nog-een', 'extra.yaml'), 'terms: {}\n');
  writeFileSync(join(small('pak-verborgen'), '.extra.yaml.swp'), Buffer.from([0, 1, 2, 255]));
  writeFileSync(join(folder, 'pak-verborgen', '._small.yaml'), Buffer.from([0, 5, 22, 7]));
  mkdirSync(join(small('pak-map-yaml'), 'extra.yaml'));
  spawnSync('mkfifo', [join(small('pak-pijp'), 'extra.yaml')]);
  symlinkSync('nergens.yaml', join(small('pak-koppeling'), 'extra.yaml'));
  const text = readFileSync(join(SMALL, 'small.yaml'), 'utf8');
  writeFileSync(join(small('pak-bom'), 'small.yaml'), `\ufeff${text}`);
  writeFileSync(join(small('pak-crlf'), 'small.yaml'), text.replaceAll('\n', '\r\n'));
  writeFileSync(
    join(small('pak-stuur'), 'small.yaml'),
    text.replace('Bel de arts.', '"Bel de \\u001b[2Jarts\\u202e."'),
  );
  writeFileSync(join(small('pak-dubbel'), 'small.yaml'), `${text}\npack: {}\n`);
  writeFileSync(
    join(small('pak-alinea'), 'small.yaml'),
    text.replace('Bel de arts.', '"Bel.\\n\\n| de | arts |"'),
  );
  mkdirSync(join(folder, 'pak-wijd'));
  writeFileSync(join(folder, 'pak-wijd', 'pack.yaml'), JSON.stringify(widerThanProved()));
  writeFileSync(join(small('pak-afgebroken'), 'small.yaml'), text.slice(0, 900));
}

/** How many choices are held against each other: two to this power are told apart. */
const WIDE = 20;

/** A pack without a mistake, of which one action looks whether anything was picked twice: no proof can hold that. */
function widerThanProved() {
  const fact = { sources: ['bron'], checked: '2026-11-01' };
  const ids = Array.from({ length: WIDE }, (_, at) => `keuze-${at}`);
  const question = (side: string, next: string) => ({
    kind: 'many',
    text: `Wat speelt er ${side}?`,
    why: 'Dan weten wij het.',
    options: Object.fromEntries(ids.map((id) => [id, { label: `${id} ${side}` }])),
    unknown: { findOut: { text: `Praat er ${side} met uw kind over.`, from: 'uw kind' } },
    next,
  });
  const one = {
    kind: 'one',
    text: 'Gaat het?',
    why: 'Dan weten wij het.',
    options: { ja: { label: 'Ja', step: 'een' }, nee: { label: 'Nee', step: 'een' } },
    unknown: { step: 'een', findOut: { text: 'Vraag het.', from: 'school' } },
    next: 'links',
  };
  const call = { who: 'ouder', force: 'tip', urgency: 'nu', text: 'Bel 112 bij gevaar.', sources: ['bron'] };
  const twice = { any: ids.map((id) => ({ links: id, rechts: id })) };
  const ways = { when: twice, urgency: 'eerst', why: 'Het speelt overal.' };
  return {
    format: 1,
    pack: {
      ...{ id: 'wijd', version: '1.0.0', language: 'nl', title: 'Wijd', welcome: 'Welkom.', start: 'gaat' },
      ...{ disclaimer: 'Geen juridisch advies.', checked: '2026-11-01' },
    },
    questions: { gaat: one, links: question('links', 'rechts'), rechts: question('rechts', 'einde') },
    steps: {
      een: {
        ...{ title: 'Een', summary: 'Hier bent u.', goal: 'Klaar.', actions: { call } },
        ...{ ask: [], bring: [], goOn: [], stuck: [], ...fact },
      },
    },
    organisations: {
      nood: {
        ...{ name: 'Noodnummer', for: 'Bij gevaar.', notFor: 'Iets anders.', first: 'Niets.', bring: [] },
        ...{ say: 'Er is gevaar.', contact: { phone: '112' }, cost: 'Gratis.', waiting: 'Geen.' },
        ...{ binding: 'Nee.', recommend: [ways, { urgency: 'kan-ook', why: 'Altijd goed.' }], ...fact },
      },
    },
    sources: {
      bron: {
        kind: 'page',
        title: 'Bron',
        url: 'https://voorbeeld.nl/bron',
        dated: '2026',
        checked: '2026-11-01',
      },
    },
  };
}
