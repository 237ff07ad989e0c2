import { wrapAnsi } from 'fast-wrap-ansi';
import { EXIT } from '../io/errors.ts';
import { ENDINGS, FORMATS, type Format } from './flags.ts';
import type { TOPICS } from './parse.ts';

/** A name, and what it means. */
type Row = readonly [name: string, text: string];

const EXIT_CODES: Readonly<Record<keyof typeof EXIT, string>> = {
  done: 'gedaan wat u vroeg',
  wrongUse: 'een vlag, antwoord of regel klopt niet; er staat bij wat wel kan',
  answersNeeded: 'er is nog een antwoord nodig; de volgende vraag staat erbij',
  contentInvalid: 'de inhoud klopt niet',
  fileProblem: 'een bestand kan niet gelezen of geschreven worden',
  fault: 'er ging iets mis in stapwijzer zelf',
  interrupted: 'gestopt met Ctrl-C',
};

const FORMAT_TEXTS: Readonly<Record<Format, string>> = {
  text: 'tekst voor het scherm; in een terminal de korte versie, met --full de hele',
  markdown: 'het hele advies, om te bewaren of te mailen; met --short wat u in een mail plakt',
  html: 'een pagina om te printen en te bewaren, met vakjes om af te vinken',
  json: 'alle gegevens, voor een programma; de vorm staat in schema/stapwijzer-1.json',
  ics: 'de datums, voor een agenda; alleen als er een datum te tellen is',
};

const ENVIRONMENT: readonly Row[] = [
  ['ACCESSIBLE', 'niet leeg: genummerde vragen zonder opmaak, zoals met --plain'],
  ['CI', 'niet leeg: stel geen vragen, tenzij met --ask'],
  ['NO_COLOR', 'niet leeg: geen kleuren, zoals met --no-color'],
  ['FORCE_COLOR', 'niet leeg: ook kleuren waar geen terminal is'],
  ['TERM', 'dumb: genummerde vragen zonder opmaak'],
  ['DEBUG', 'niet leeg: laat bij een fout van stapwijzer zelf zien waar het misging'],
];

/** Lays out a topic of the help, for a screen of so many columns. */
export function topicText(topic: (typeof TOPICS)[number], columns: number): string {
  switch (topic) {
    case 'exit-codes': {
      const codes = Object.entries(EXIT_CODES).map(([name, text]): Row => [codeOf(name), text]);
      return page(
        'Zo eindigt stapwijzer (exit code):',
        [...codes, ['129, 143', 'door het systeem gestopt']],
        columns,
      );
    }
    case 'formats': {
      const rows = FORMATS.map((format): Row => [format, `${FORMAT_TEXTS[format]}${endingsOf(format)}`]);
      return page('De vormen van een advies (--format):', rows, columns);
    }
    case 'environment':
      return page('Wat stapwijzer leest uit de omgeving:', ENVIRONMENT, columns);
  }
}

function codeOf(name: string): string {
  return String(Object.entries(EXIT).find(([own]) => own === name)?.[1]);
}

function endingsOf(format: Format): string {
  const endings = Object.entries(ENDINGS).flatMap(([ending, one]) => (one === format ? [ending] : []));
  return endings.length === 0 ? '' : ` (${endings.join(', ')})`;
}

function page(title: string, rows: readonly Row[], columns: number): string {
  const width = Math.min(80, columns);
  const lead = Math.max(...rows.map(([name]) => name.length)) + 4;
  const lines = rows.flatMap(([name, text]) => {
    const wrapped = wrapAnsi(text, Math.max(12, width - lead), { hard: false }).split('\n');
    return wrapped.map((line, at) => `${(at === 0 ? `  ${name}` : '').padEnd(lead)}${line}`);
  });
  return `${wrapAnsi(title, width, { hard: false })}\n${lines.join('\n')}\n`;
}
