/** What people type for a command or a flag, by its name. These words are suggested from; they run nothing. */
export const COMMAND_WORDS: Readonly<Record<string, readonly string[]>> = {
  advise: ['advies', 'adviseer', 'begin', 'start', 'gesprek'],
  steps: ['stappen', 'stap'],
  contacts: ['contacten', 'organisaties', 'organisatie', 'adressen', 'telefoon', 'bellen', 'wie'],
  terms: ['woorden', 'woord', 'termen', 'begrippen', 'begrip', 'uitleg', 'betekenis'],
  questions: ['vragen', 'vraag', 'vragenlijst'],
  loket: ['steunpunt', 'samenwerkingsverband', 'gemeente', 'postcode'],
  letter: ['brief', 'brieven'],
  resume: ['verder', 'hervat', 'doorgaan'],
  regions: ["regio's", 'regios', 'regio'],
  batch: ['reeks', 'stapel'],
  check: ['controle', 'controleer', 'controleren', 'nakijken'],
  scenarios: ['voorbeelden', 'voorbeeld', 'situaties'],
  diff: ['verschil', 'verschillen', 'vergelijk'],
  graph: ['tekening', 'boom', 'schema'],
  compile: ['compileer', 'maak'],
  init: ['nieuw', 'kopie'],
  completion: ['aanvullen', 'aanvulling', 'completions'],
  help: ['hulp', 'uitleg', 'helpen'],
  '--version': ['version', 'versie'],
};

export const FLAG_WORDS: Readonly<Record<string, readonly string[]>> = {
  '--help': ['--hulp', '-?'],
  '--version': ['--versie', '-v'],
  '--answer': ['--antwoord'],
  '--answers': ['--antwoorden'],
  '--ask': ['--vraag', '--vragen'],
  '--no-input': ['--niet-vragen'],
  '--format': ['--formaat', '--vorm'],
  '--output': ['--uitvoer', '--bestand', '--bewaar'],
  '--force': ['--overschrijf'],
  '--content': ['--inhoud'],
  '--region': ['--regio'],
  '--school': ['--plaats', '--postcode'],
  '--plain': ['--schermlezer', '--accessible', '--simpel', '--eenvoudig'],
  '--quick': ['--snel'],
  '--today': ['--vandaag', '--datum'],
  '--full': ['--volledig', '--alles', '--lang'],
  '--no-color': ['--no-colour', '--geen-kleur'],
};

/** Pairs of a name and a word for it, for finding what was meant. The names themselves are among the words. */
export function namedBy(
  words: Readonly<Record<string, readonly string[]>>,
  names: readonly string[],
): { readonly id: string; readonly label: string }[] {
  return names.flatMap((id) => [id, ...(words[id] ?? [])].map((label) => ({ id, label })));
}
