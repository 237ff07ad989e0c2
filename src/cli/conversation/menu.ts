import type { BlockContent } from 'mdast';
import { mustBeHidden } from '../../dialogue/must-be-hidden.ts';
import { adviceDocument } from '../../document/advice-document.ts';
import { documentOf, paragraph } from '../../document/build.ts';
import { answersDocument } from '../../document/conversation-document.ts';
import type { Advice } from '../../engine/advice.ts';
import type { Answers } from '../../engine/answers.ts';
import { tellDanger } from '../../engine/vocabulary.ts';
import { callSomebody } from './calling.ts';
import { changeAnswer } from './change-answer.ts';
import { wipeScreen } from './danger.ts';
import { lineToGoOn, tellHowToGoOn } from './go-on.ts';
import { makePaper } from './papers.ts';
import type { MenuChoice } from './prompter.ts';
import { save, saveCalendar } from './save.ts';
import type { Talk } from './talk.ts';

/** What the person goes on with: other answers, nothing (stop), or the same menu again. */
type Next = Answers | 'stop' | 'stay';

/** One thing to do with an advice. */
interface Deed {
  readonly label: string;
  readonly do: (talk: Talk, advice: Advice, answers: Answers) => Promise<Next>;
}

const stay = (deed: (talk: Talk, advice: Advice) => unknown) => async (talk: Talk, advice: Advice) => {
  await deed(talk, advice);
  return 'stay' as const;
};

const MENU: readonly [Deed, ...Deed[]] = [
  { label: 'Bewaar het advies als pagina om te printen (html)', do: stay(save) },
  {
    label: 'Lees het hele advies',
    do: stay(({ prompter }, advice) => prompter.read(adviceDocument(advice, 'full'), { inPager: true })),
  },
  { label: 'Bel iemand: nummers, tijden en wat u kunt zeggen', do: stay(callSomebody) },
  { label: 'Maak een brief, een blad voor het gesprek of een kaart om te bellen', do: stay(makePaper) },
  {
    label: 'Verander een antwoord',
    do: async (talk, advice, answers) => (await changeAnswer(talk, advice, answers)) ?? 'stay',
  },
  {
    label: 'Lees het korte advies nog eens',
    do: stay(({ prompter }, advice) => prompter.read(adviceDocument(advice, 'short'), { inPager: false })),
  },
  { label: 'Bekijk uw antwoorden', do: stay(showAnswers) },
  { label: 'Begin opnieuw', do: beginAgain },
  { label: 'Stop', do: stop },
];

const CALENDAR: Deed = { label: 'Bewaar de datum voor uw agenda (ics)', do: stay(saveCalendar) };

const WIPE: Deed = { label: 'Maak het scherm leeg', do: stay(wipeScreen) };

/**
 * Asks what to do with the advice, and does it. Gives the answers to go on with, or null to stop. The advice is made
 * each time anew: it may have become another day.
 */
export async function menu(
  talk: Talk,
  advise: () => Promise<Advice>,
  answers: Answers,
): Promise<Answers | null> {
  const { alerts, deadlines } = await advise();
  const first = tellDanger(alerts) ? [WIPE] : [];
  const last = deadlines.some(({ daysLeft }) => daysLeft !== null && daysLeft >= 0) ? [CALENDAR] : [];
  const [page, ...others] = MENU;
  const deeds = [...first, page, ...last, ...others];
  for (;;) {
    const choices = deeds.map(({ label }): MenuChoice => ({ id: label, label }));
    const id = await talk.prompter.choose({ text: 'Wat wilt u nu doen?', choices });
    const next = await deeds.find(({ label }) => label === id)?.do(talk, await advise(), answers);
    if (next === 'stop') return null;
    if (next !== 'stay' && next !== undefined) return next;
  }
}

/** Shows what was answered; the line that goes on from it only where nobody may look along. */
async function showAnswers(talk: Talk, advice: Advice): Promise<void> {
  const isHidden = mustBeHidden(talk.tree, talk.kept.answers);
  const { children } = answersDocument(advice);
  await talk.prompter.read(documentOf(...children, ...(isHidden ? [] : lineBlocks(talk))), {
    inPager: false,
  });
}

function lineBlocks(talk: Talk): BlockContent[] {
  return [paragraph('Met deze regel gaat u later verder:'), { type: 'code', value: lineToGoOn(talk) }];
}

const YES = 'ja';
const NO: MenuChoice = { id: 'nee', label: 'Nee, terug' };

/** Starts with no answers, once it is sure that these may go. */
async function beginAgain(talk: Talk): Promise<Next> {
  const isSlow = !talk.isPlain && !talk.kept.isQuick;
  const choices = [{ id: YES, label: 'Ja, begin opnieuw' }, ...(isSlow ? [QUICKLY] : []), NO];
  const id = await talk.prompter.choose({ text: SURE, choices });
  if (id === NO.id) return 'stay';
  if (id === QUICKLY.id) talk.kept.isQuick = true;
  tellHowToGoOn(talk, 'U begint opnieuw.');
  // Nothing of this conversation is told in the next: that may be somebody else's.
  talk.kept.advice = null;
  talk.kept.told.clear();
  talk.kept.files.clear();
  return {};
}

/** For who asks somebody else, as a helpdesk does. */
const QUICKLY: MenuChoice = {
  id: 'snel',
  label: 'Ja, en een cijfer antwoordt dan meteen, zonder Enter (zoals met --quick)',
};

const SURE = 'Opnieuw beginnen? Uw antwoorden van nu zijn dan weg.';

/** Stops with the line to come back by; where that may not be shown, it is asked first. */
async function stop(talk: Talk): Promise<Next> {
  if (mustBeHidden(talk.tree, talk.kept.answers)) {
    const show = { id: 'toon', label: 'Toon eerst de regel om later verder te gaan' };
    const choices = [{ id: YES, label: 'Ja, stop' }, show, NO];
    const id = await talk.prompter.choose({ text: 'Stoppen? Wat u niet bewaarde, is dan weg.', choices });
    if (id === show.id) await showToWhoWants(talk);
    if (id !== YES) return 'stay';
  }
  tellHowToGoOn(talk, 'U bent klaar.');
  return 'stop';
}

async function showToWhoWants(talk: Talk): Promise<void> {
  const choices = [{ id: YES, label: 'Ja, toon de regel' }, NO];
  if ((await talk.prompter.choose({ text: WHO_READS_IT, choices })) === YES)
    await talk.prompter.read(documentOf(...lineBlocks(talk)), { inPager: false });
}

const WHO_READS_IT =
  'Iedereen die dit apparaat gebruikt, kan uw antwoorden dan lezen: op het scherm, en na het typen in de lijst met oude opdrachten. Toch tonen?';
