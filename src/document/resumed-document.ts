import type { Root } from 'mdast';
import type { AdviceDeadline } from '../engine/advice.ts';
import type { Difference } from '../engine/compare-advice.ts';
import { dateLine } from './advice-document.ts';
import { bullets, documentOf, heading, item, lines, paragraph, section, strong, task } from './build.ts';
import { dateInWords, daysInWords } from './dates.ts';

/** What became of a saved advice. */
export interface Resumed {
  /** The day of the saved advice and the day to count from now, YYYY-MM-DD; and the days between. */
  readonly since: string;
  readonly today: string;
  readonly days: number;
  readonly deadlines: readonly AdviceDeadline[];
  /** Last days that came to pass since the advice was saved. */
  readonly passed: readonly string[];
  /** What was ticked, and the actions that were not. */
  readonly done: readonly string[];
  readonly todo: readonly string[];
  /** Whether the content is still the same. */
  readonly sameContent: boolean;
  /** How many answers the content no longer has, or not wholly. */
  readonly gone: number;
  /** Sentences that read otherwise now; null where there was or is none. */
  readonly texts: readonly Difference[];
}

/** What there is to know of a saved advice since the day it was made. */
export function resumedDocument(resumed: Resumed): Root {
  const { since, days, deadlines, passed, done, todo } = resumed;
  const ticked = done.map((text) => ({ ...task([text]), checked: true }));
  const dated = deadlines.filter(({ date }) => date !== null);
  return documentOf(
    heading(1, `Sinds ${dateInWords(since)}`),
    paragraph(`Dat is ${daysInWords(-days)}.`),
    ...section(heading(2, 'Uw datums nu'), bullets(dated.map((deadline) => item(dateLine(deadline))))),
    ...section(heading(2, 'Deze datum is intussen voorbij'), bullets(lines(passed))),
    ...section(heading(2, 'Dit hebt u gedaan'), bullets(ticked)),
    ...section(heading(2, 'Dit staat nog open'), bullets(todo.map((text) => task([text])))),
    ...content(resumed),
  );
}

function content({ sameContent, gone, texts }: Resumed) {
  if (sameContent && texts.length === 0)
    return [paragraph('De inhoud van stapwijzer is sindsdien niet veranderd.')];
  const lost =
    gone === 0 ? '' : ` Van uw antwoorden ${gone === 1 ? 'telt er een' : `tellen er ${gone}`} niet meer.`;
  const items = texts.map(({ before, after }) =>
    item([
      ...(before === null ? [] : [strong('Eerst:'), ` ${before}`]),
      ...(after === null ? [] : [before === null ? '' : ' ', strong('Nu:'), ` ${after}`]),
    ]),
  );
  const updated = `De inhoud is sindsdien bijgewerkt.${lost}${items.length === 0 ? ' Uw advies leest hetzelfde.' : ''}`;
  return section(heading(2, 'Wat er aan de inhoud veranderde'), paragraph(updated), bullets(items));
}
