import { detailOf, EXIT, type ExitCode, RunError, type SystemError, systemCodeOf } from './errors.ts';

/** Why a file cannot be written: what is the matter with it, and what somebody can do. */
interface Reason {
  readonly what: (file: string) => string;
  readonly remedy: string;
  /** 2 when another command line would have done; otherwise it is the file. */
  readonly exitCode?: ExitCode;
  readonly code?: string;
}

const OTHER_NAME = 'Kies een andere naam.';
const OTHER_PLACE = 'Kies een andere plek.';
const UNWRITABLE = 'file-not-written';

const REASONS = {
  exists: {
    what: (file) => `Het bestand "${file}" bestaat al.`,
    remedy: 'Kies een andere naam, of gebruik --force om het te vervangen.',
    exitCode: EXIT.wrongUse,
    code: 'file-exists',
  },
  'is-read': {
    what: (file) =>
      `"${file}" is een bestand dat ik hier lees. Schrijf ik erin, dan bent u kwijt wat er nu in staat.`,
    remedy: OTHER_NAME,
    exitCode: EXIT.wrongUse,
    code: 'file-is-read',
  },
  'no-name': {
    what: () => 'Er staat geen naam voor het bestand.',
    remedy: 'Geef een naam, bijvoorbeeld: advies.md.',
    exitCode: EXIT.wrongUse,
    code: 'file-name',
  },
  'strange-name': {
    what: () => 'In de naam van het bestand staan tekens die u niet ziet.',
    remedy: 'Kies een naam met gewone letters en cijfers.',
    exitCode: EXIT.wrongUse,
    code: 'file-name',
  },
  'name-too-long': { what: () => 'De naam van het bestand is te lang.', remedy: 'Kies een kortere naam.' },
  'is-folder': { what: (file) => `"${file}" is een map, geen bestand.`, remedy: OTHER_NAME },
  'is-link': {
    what: (file) => `"${file}" is een koppeling naar een andere plek. Daar schrijf ik niet doorheen.`,
    remedy: 'Geef de naam van het bestand zelf.',
  },
  'is-disk': {
    what: (file) => `"${file}" is een schijf of een aansluiting, geen bestand.`,
    remedy: OTHER_NAME,
  },
  'no-folder': {
    what: (file) => `"${file}" kan niet: de map bestaat niet.`,
    remedy: 'Maak eerst die map, of kies een andere plek.',
  },
  'not-a-folder': {
    what: (file) => `"${file}" kan niet: een deel van die naam is een bestand, geen map.`,
    remedy: OTHER_PLACE,
  },
  'not-allowed': {
    what: (file) => `"${file}" kan niet geschreven worden: dat mag u niet.`,
    remedy: OTHER_PLACE,
  },
  'read-only': {
    what: (file) => `"${file}" kan niet geschreven worden: daar kan alleen gelezen worden.`,
    remedy: OTHER_PLACE,
  },
  'no-space': {
    what: (file) => `"${file}" kan niet geschreven worden: de schijf is vol.`,
    remedy: 'Maak ruimte, of kies een andere plek.',
  },
  changed: { what: (file) => `"${file}" is intussen veranderd.`, remedy: 'Probeer het nog een keer.' },
  'no-reader': {
    what: (file) => `"${file}" is niet helemaal geschreven: wie het las, is gestopt.`,
    remedy: 'Probeer het nog een keer.',
  },
  broken: {
    what: (file) => `"${file}" kan niet geschreven worden: de schijf of de verbinding werkt niet goed.`,
    remedy: OTHER_PLACE,
  },
} as const satisfies Readonly<Record<string, Reason>>;

/** Why a file cannot be written. */
export type WhyNot = keyof typeof REASONS;

/** The reason behind each code of the system that says something to people. */
const BY_CODE: Readonly<Record<string, WhyNot>> = {
  EEXIST: 'exists',
  ENAMETOOLONG: 'name-too-long',
  EISDIR: 'is-folder',
  ELOOP: 'is-link',
  ENXIO: 'is-disk',
  ENOENT: 'no-folder',
  ENOTDIR: 'not-a-folder',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'read-only',
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EFBIG: 'no-space',
  EPIPE: 'no-reader',
  EIO: 'broken',
};

/** A file that cannot be written. The old file, if there was one, is as it was. */
export class FileError extends RunError {
  readonly why: WhyNot;
  /** What is the matter, without what to do: that differs where the file is asked for. */
  readonly what: string;

  constructor(file: string, why: WhyNot) {
    const { what, remedy, exitCode = EXIT.fileProblem, code = UNWRITABLE }: Reason = REASONS[why];
    const message = `${what(file)} ${remedy}`;
    const detail = { ...detailOf(message, { path: file }), why };
    super(exitCode, code, message, [detail]);
    this.why = why;
    this.what = what(file);
  }
}

/** Makes a FileError of an error of the system while something was written; any other error stays what it is. */
export function fileErrorFrom(file: string, error: unknown): unknown {
  const code = systemCodeOf(error);
  return code === undefined ? error : new FileError(file, BY_CODE[code] ?? 'broken');
}

/** Tells what is wrong with the machine, wherever it came up. */
export function machineError({ code, syscall, path = 'de invoer' }: SystemError): RunError {
  if (syscall === 'write') return new FileError('de uitvoer', BY_CODE[code] ?? 'broken');
  const message = `"${path}" kan niet gelezen of geschreven worden (${code}). Kijk of het er is, en of u erbij mag.`;
  return new RunError(EXIT.fileProblem, 'file-problem', message, [detailOf(message, { path })]);
}
