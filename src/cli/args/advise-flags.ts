import { FORMATS } from './formats.ts';

/** A flag: how it is written, what it does, and what may follow it. */
export interface Flag {
  readonly flags: string;
  readonly description: string;
  /** A list may be given more than once. A switch takes nothing; its name begins with `no-` to turn off. */
  readonly kind: 'switch' | 'value' | 'list';
  readonly choices?: readonly string[];
}

export const CONTENT: Flag = {
  flags: '--content <map>',
  description: 'gebruik de inhoud uit deze map',
  kind: 'value',
};
export const REGION: Flag = {
  flags: '--region <bestand>',
  description: 'lokale contactgegevens',
  kind: 'value',
};
export const NO_COLOR: Flag = { flags: '--no-color', description: 'geen kleuren', kind: 'switch' };

/** The flags of a consultation. The help, the reading and the errors all come from this list. */
export const ADVISE_FLAGS: readonly Flag[] = [
  { flags: '-a, --answer <vraag=keuze>', description: 'een antwoord; mag vaker', kind: 'list' },
  {
    flags: '--answers <bestand>',
    description: 'antwoorden uit een JSON- of YAML-bestand; - is standaardinvoer',
    kind: 'value',
  },
  { flags: '--ask', description: 'vraag wat nog niet beantwoord is', kind: 'switch' },
  { flags: '--no-input', description: 'stel nooit een vraag', kind: 'switch' },
  { flags: '-f, --format <formaat>', description: 'vorm van het advies', kind: 'value', choices: FORMATS },
  { flags: '--json', description: 'hetzelfde als --format json', kind: 'switch' },
  { flags: '--full', description: 'laat op het scherm het hele advies zien', kind: 'switch' },
  { flags: '-o, --output <bestand>', description: 'schrijf het advies in dit bestand', kind: 'value' },
  { flags: '--force', description: 'vervang een bestand dat al bestaat', kind: 'switch' },
  CONTENT,
  REGION,
  {
    flags: '--plain',
    description: 'genummerde vragen, zonder opmaak: voor schermlezers',
    kind: 'switch',
  },
  {
    flags: '--today <datum>',
    description: 'reken vanaf deze datum (jaar-maand-dag)',
    kind: 'value',
  },
  NO_COLOR,
];
