import type { AdviceAlert } from '../../engine/advice.ts';
import { isNearHome } from '../../engine/vocabulary.ts';
import { Interrupted } from '../io/errors.ts';
import { whatIsKept } from './go-on.ts';
import type { Talk } from './talk.ts';

/** Wipes the screen and what scrolled off it, in terminals that can. */
const WIPE_ALL = '\u001b[2J\u001b[3J\u001b[H';

const GO_ON = 'ga-verder';
const BACK = 'terug';

/** How an alert is said, wherever it comes up. */
export function alertText({ text }: Pick<AdviceAlert, 'text'>): string {
  return `Let op! ${text}`;
}

/**
 * Tells the alerts that came up: danger now is a stop of its own, the others are told with what comes next.
 * Whoever is no person at a terminal cannot be stopped: a pipe only hears it. Gives whether somebody wants back to
 * the question, where there is one. Throws Interrupted on a stop.
 */
export async function tellAlerts(
  talk: Talk,
  alerts: readonly AdviceAlert[],
  canGoBack = false,
): Promise<'told' | 'back'> {
  const { io, prompter, kept } = talk;
  for (const alert of alerts) {
    const mustStop = alert.danger === 'nu' && io.stdin.isTerminal && !kept.told.has(alert.id);
    if (mustStop && (await stopFor(talk, alert, canGoBack)) === 'back') return 'back';
    if (!mustStop) prompter.warn([alertText(alert)]);
    if (isNearHome(alert.danger) && io.stdin.isTerminal && !kept.told.has(alert.id))
      prompter.warn([whoLooksAlong(talk)]);
    if (isNearHome(alert.danger)) kept.told.add(alert.id);
  }
  return 'told';
}

async function stopFor({ prompter }: Talk, alert: AdviceAlert, canGoBack: boolean): Promise<'told' | 'back'> {
  const choices = [
    { id: GO_ON, label: 'Ik heb gebeld, ga verder' },
    { id: 'stop', label: 'Stop' },
    ...(canGoBack ? [{ id: BACK, label: 'Er is geen direct gevaar: terug naar de vraag' }] : []),
  ];
  const id = await prompter.choose({ text: alertText(alert), choices, isAlone: true });
  if (id === BACK) return 'back';
  if (id === GO_ON) return 'told';
  throw new Interrupted();
}

function whoLooksAlong(talk: Talk): string {
  const { output } = talk.options;
  // It is not there yet, and who stops now leaves none.
  const later = output === undefined ? '' : ` Uw advies komt straks wel in ${output}.`;
  return `Kan iemand meekijken? ${whatIsKept(talk)}${later} De tekst blijft wel in dit venster staan. Sluit het als u klaar bent, en kijk of de tekst dan echt weg is. Wat u zelf achter de opdracht typte, staat in de lijst met oude opdrachten.`;
}

/** Wipes the screen, and says what it cannot wipe. */
export function wipeScreen({ io, say }: Talk): void {
  if (io.stderr.isTerminal) io.stderr.write(WIPE_ALL);
  say(
    'Het scherm is leeg. Kunt u nog omhoog bladeren? Sluit dan dit venster. Wat u zelf achter de opdracht typte, staat nog in de lijst met oude opdrachten.',
  );
}
