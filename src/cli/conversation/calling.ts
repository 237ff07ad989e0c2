import { amsterdamNow } from '../../dialogue/amsterdam-now.ts';
import { callingDocument } from '../../document/calling-document.ts';
import type { Advice, AdviceOrganisation } from '../../engine/advice.ts';
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
