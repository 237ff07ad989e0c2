import type { Root } from 'mdast';
import { isAlwaysOpen, type Moment, openUntil } from '../engine/open-now.ts';
import type { AdviceContact } from '../engine/organisation-facts.ts';
import { capitalised } from '../engine/wording.ts';
import { bullets, documentOf, heading, item, lines, paragraph, strong } from './build.ts';
import { contactLines } from './contact.ts';
import { type Callable, calledDesks } from './desk-blocks.ts';

/**
 * What is needed to call somebody. `now` is the moment where the organisation is; `large` its number as a
 * drawing, which is left out when it is empty.
 */
export function callingDocument(organisation: Callable, now: Moment, large: string): Root {
  const { name, contact, say, first, bring } = organisation;
  const open = openInWords(contact, now);
  const rest = contact.phone === null ? contactLines(contact).map((line) => item(line)) : [];
  return documentOf(
    heading(1, name),
    ...calledDesks(organisation),
    ...(large === '' ? [] : [{ type: 'code', value: large } as const]),
    ...(contact.phone === null ? [] : [paragraph(strong(`Bel ${contact.phone}`))]),
    ...(contact.phone === null || contact.find === null ? [] : [paragraph(contact.find)]),
    ...(open === '' ? [] : [paragraph(open)]),
    ...(rest.length === 0 ? [] : [bullets(rest)]),
    ...(first === null ? [] : [paragraph(strong('Eerst:'), ` ${first}`)]),
    ...(say === null ? [] : [paragraph(strong('U kunt zo beginnen:'), ` ‘${say}’`)]),
    ...(bring.length === 0 ? [] : [heading(2, 'Leg klaar'), bullets(lines(bring))]),
  );
}

/** When somebody answers. Whether it is open now is only for a screen, at the moment it is read. */
function openInWords({ phone, hours, opening }: AdviceContact, now: Moment): string {
  if (phone === null || hours === null) return '';
  if (opening === null) return `Open: ${hours}.`;
  if (isAlwaysOpen(opening)) return `Nu open. ${capitalised(hours)}.`;
  const until = openUntil(opening, now);
  const present = until === null ? 'Nu dicht.' : `Nu open tot ${until.replace(':', '.').replace(/^0/, '')}.`;
  return `${present} Open: ${hours}. Op feestdagen kan dat anders zijn.`;
}
