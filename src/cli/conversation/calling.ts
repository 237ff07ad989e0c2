import { callingDocument } from '../../document/calling-document.ts';
import type { Advice, AdviceOrganisation } from '../../engine/advice.ts';
import type { Moment } from '../../engine/open-now.ts';
import { WEEKDAYS } from '../../engine/vocabulary.ts';
import { largeNumber } from '../../render/large-number.ts';
import type { MenuChoice } from './prompter.ts';
import type { Talk } from './talk.ts';

const BACK: MenuChoice = { id: '', label: 'Terug' };

/** Lets somebody pick an organisation of the advice, and shows what is needed to call it. */
export async function callSomebody(talk: Talk, { organisations }: Advice): Promise<void> {
  const choices = organisations.map(({ id, name, contact }) => ({
    id,
    label: contact.phone === null ? name : `${name}: ${contact.phone}`,
  }));
  for (;;) {
    const id = await talk.prompter.choose({ text: 'Wie wilt u bellen?', choices: [...choices, BACK] });
    const organisation = organisations.find((one) => one.id === id);
    if (organisation === undefined) return;
    await showCall(talk, organisation);
  }
}

async function showCall({ io, isPlain, prompter }: Talk, organisation: AdviceOrganisation): Promise<void> {
  const { phone } = organisation.contact;
  const large = phone === null || isPlain ? '' : largeNumber(phone, io.stderr.columns - 2);
  await prompter.read(callingDocument(organisation, amsterdamNow(new Date()), large), { inPager: false });
}

/** The moment in Amsterdam, where the desks are, whatever the clock of this computer is set to. */
export function amsterdamNow(now: Date): Moment {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const day = WEEKDAYS[ENGLISH_DAYS.indexOf(part('weekday'))] ?? 'ma';
  return { day, time: `${part('hour')}:${part('minute')}` };
}

const ENGLISH_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
