import { stringify } from 'yaml';
import type { Directory, Notice, Partnership } from '../../engine/place/directory.ts';
import { writeCsv } from './csv.ts';
import { POSTCODE_COLUMNS } from './postcodes.ts';
import type { RawDirectory } from './schema.ts';

const PARTNERSHIPS_HEAD = `# Welk samenwerkingsverband hoort bij welke code, en waar is het ouder- en jeugdsteunpunt?
# Wat niet gezien is, staat er niet: vul nooit iets in zonder bron. Zie README.md.
`;

/** Writes all of a directory but its postcodes, as YAML. */
export function partnershipsYaml(directory: Directory): string {
  const { title, url, asOf, checked } = directory.regulation;
  const { without, ...notices } = directory.notices;
  const told: RawDirectory = {
    regulation: { title, url, asOf, checked },
    notices: {
      guide: rawNotice(notices.guide),
      both: rawNotice(notices.both),
      national: rawNotice(notices.national),
      finder: rawNotice(notices.finder),
      split: rawNotice(notices.split),
      old: rawNotice(notices.old),
      nowhere: rawNotice(notices.nowhere),
      without: Object.fromEntries(Object.entries(without).map(([sector, one]) => [sector, rawNotice(one)])),
    },
    aliases: Object.fromEntries(directory.aliases.map(({ alias, name }) => [alias.name, name.name])),
    partnerships: Object.fromEntries(directory.partnerships.map((one) => [one.code, rawPartnership(one)])),
  };
  return PARTNERSHIPS_HEAD + stringify(told, { lineWidth: 110 });
}

/** Writes the postcodes of a directory as a table, a row for each. */
export function postcodesCsv({ runs, remarks }: Directory): string {
  const rows = runs.flatMap(({ from, to, place, municipality, former, po, vo }) =>
    Array.from({ length: to - from + 1 }, (_, at) => {
      const postcode = String(from + at);
      const names = [place?.name ?? '', municipality.name, former.name];
      return [postcode, ...names, po ?? '', vo ?? '', remarks[postcode] ?? ''];
    }),
  );
  return writeCsv(POSTCODE_COLUMNS, rows);
}

function rawNotice({ text, source }: Notice) {
  return source === null ? { text } : { text, source };
}

/** What is known; what is not is left out. */
function rawPartnership({ name, website, steunpunt, sources, dated, certainty }: Partnership) {
  return {
    ...(name !== null && { name }),
    ...(website !== null && { website }),
    ...(steunpunt !== null && { steunpunt }),
    ...(sources.length > 0 && { sources: [...sources] }),
    ...(dated !== null && { dated }),
    ...(certainty !== null && { certainty }),
  };
}
