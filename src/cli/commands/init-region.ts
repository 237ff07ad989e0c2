import { isWebAddress } from '../../content/contact-forms.ts';
import { replacedBy } from '../../content/region.ts';
import { quoted } from '../../engine/answers.ts';
import { DESK_ORGANISATION, type Desk } from '../../engine/place/desks.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { lookBefore, STANDARD_OUTPUT, writeText } from '../io/write.ts';
import { editorLine } from './write-schema.ts';

export interface InitRegionOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/** Writes a region file with what is known of a desk, for its author to complete. */
export async function initRegion(desk: Desk, options: InitRegionOptions, io: Io): Promise<ExitCode> {
  const usual = `regio-${desk.code}.yaml`;
  const { output = usual } = options;
  lookBefore(output, options);
  const text = regionFile(desk, output === STANDARD_OUTPUT ? usual : output, io);
  const written = await writeText(output, text, { ...options, isPublic: true }, io);
  if (written === 'kept') {
    io.stderr.write(
      `${output} is een begin. Maak het af, en kijk het na met: stapwijzer check --region ${quoted(output)}\n`,
    );
  }
  return EXIT.done;
}

function regionFile(
  { code, name, website, steunpunt, search, sources, dated }: Desk,
  file: string,
  io: Io,
): string {
  const organisation = io.shippedTree().organisations.find(({ id }) => id === DESK_ORGANISATION);
  const site = steunpunt ?? website;
  const seen =
    site === null
      ? ['      # Een website hebben wij niet gevonden.']
      : [
          `      # Gezien op ${sources.join(' en ')} (datum: ${(dated ?? 'onbekend').replaceAll(' ; ', ', ')}). Klopt het nog?`,
          `      ${isWebAddress(site) ? '' : '# '}website: ${site}`,
        ];
  const replaces = organisation === undefined ? [] : [`      replaces: "${replacedBy(organisation)}"`];
  return `${editorLine('region')}${[
    `# Het steunpunt van ${code}. Vul alleen in wat u zeker weet, en haal de rest weg.`,
    '# Zet bij checked de dag waarop u alles hebt nagekeken.',
    `# Daarna: stapwijzer check --region ${quoted(file)}`,
    `# Uw tekstverwerker kan namen aanvullen: stapwijzer check --write-schema --region ${quoted(file)}`,
    'region:',
    `  name: ${JSON.stringify(name ?? '')}`,
    `  codes: [${code}]`,
    '  checked: # als 2026-11-26',
    '  organisations:',
    `    ${DESK_ORGANISATION}:`,
    ...replaces,
    '      # phone: vul het nummer in',
    '      # email: vul het adres in',
    '      # hours: [{ days: [ma, di, wo, do, vr], from: "09:00", to: "16:00" }]',
    ...seen,
    `      find: ${JSON.stringify(`Zoek op internet op: ${search}.`)}`,
  ].join('\n')}\n`;
}
