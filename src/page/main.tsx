import { hydrate, render } from 'preact';
import { noteOf, whatIsWrong } from '../dialogue/code-words.ts';
import { mustBeHidden } from '../dialogue/must-be-hidden.ts';
import { onRoute } from '../engine/advise.ts';
import { answersFrom, codeFor } from '../engine/code/code.ts';
import { App } from './app.tsx';
import { fittingPosition } from './consultation.ts';
import { type Content, readContent } from './content.ts';
import { tellHeight, tellHost } from './frame.ts';
import { firstMoment, type Moment, turnedTo, withoutLast } from './journey.ts';
import { leaveAtOnce, listenToShift } from './leave.ts';
import { showLeft } from './left.tsx';
import { followLinksHere } from './links.ts';
import type { Page } from './page.ts';
import { takeCodeFromAddress } from './share.ts';
import { codeIn, depthOf, LEFT, startTrail } from './trail.ts';

/** Said of a page that was loaded again, without a code to go on with. */
const GONE = 'U hebt deze pagina opnieuw geladen. Uw antwoorden stonden nergens, en zijn weg.';
/** Said after a code, which never holds a place. */
const PLACELESS = 'Waar de school staat, is niet bewaard. Wijzig dat antwoord om uw steunpunt weer te zien.';

const root = document.getElementById('wegwijzer') ?? document.body;
root.hidden = false;
document.getElementById('zonder-script')?.remove();
if (depthOf(history.state) === LEFT) showLeft(root);
else start(readContent());

// A link with a code that is opened in this window loads nothing by itself.
addEventListener('hashchange', () => location.hash.startsWith('#code=') && location.reload());

/** Begins the conversation, from a code when there is one. */
function start(content: Content): void {
  const code = takeCodeFromAddress() ?? codeIn(history.state);
  const first = recalled(content, code);
  let given: Moment['answers'] = {};
  let isKept = codeIn(history.state) !== null;
  let isDrawn = false;
  let screen = 0;
  let shown: Moment | null = null;
  const ticked = new Set<string>();

  const trail = startTrail({
    first,
    codeFor: (moment) => (isKept ? codeOf(content, moment) : null),
    recall: (code) => recalled(content, code),
    show: draw,
  });
  const leave = () => leaveAtOnce({ target: content.settings.leaveTo, depth: trail.depth, wipe });

  function wipe(): void {
    forget();
    shown = null;
    render(null, root);
    document.title = '';
  }

  function forget(): void {
    trail.forget();
    ticked.clear();
    given = {};
  }

  function draw(moment: Moment): void {
    given = { ...given, ...moment.answers };
    if (shown !== null && (shown.answers !== moment.answers || shown.view !== moment.view)) screen += 1;
    shown = moment;
    const page: Page = {
      content,
      today: today(),
      moment,
      screen,
      given,
      ticked,
      isKept,
      go: trail.go,
      replace: trail.replace,
      turn: (view) => trail.go(turnedTo(moment, view)),
      back: () => (trail.depth() > 0 ? history.back() : trail.replace(withoutLast(content, moment))),
      leave,
      restart: () => {
        forget();
        trail.go(firstMoment(content));
      },
      keep: (kept) => {
        isKept = kept;
        trail.replace(moment);
      },
      tellError,
    };
    if (!isDrawn && hasMore(moment)) root.replaceChildren();
    const app = <App page={page} isFirstDraw={!isDrawn} />;
    if (isDrawn || hasMore(moment)) render(app, root);
    else hydrate(app, root);
    if (screen > 0) tellHost({ type: 'stapwijzer:top' });
    isDrawn = true;
  }

  draw(first);
  // After the first draw: what somebody did before the script ran stays.
  if (code === null && trail.depth() > 0) trail.replace({ ...first, notes: [GONE] });
  listenToShift(leave, tellPresses);
  followLinksHere();
  tellHeight();
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && depthOf(history.state) === LEFT) showLeft(root);
  });
}

/** The screen that a code leads to; the beginning when there is none. */
function recalled(content: Content, code: string | null): Moment {
  if (code === null) return firstMoment(content);
  const decoded = answersFrom(content.tree, code);
  if (!decoded.ok) return firstMoment(content, {}, [`Deze code klopt niet. ${whatIsWrong(decoded.problem)}`]);
  const moment = firstMoment(
    content,
    decoded.answers,
    [noteOf(decoded)].filter((note) => note !== ''),
  );
  const isPlaceless = Object.keys(moment.answers).length > Object.keys(decoded.answers).length;
  return isPlaceless ? { ...moment, notes: [...moment.notes, PLACELESS] } : moment;
}

/** The code that an entry of the history may hold; none where somebody may look along. */
function codeOf({ tree }: Content, { answers }: Moment): string | null {
  if (mustBeHidden(tree, answers)) return null;
  return codeFor(tree, onRoute(fittingPosition(tree, answers).path));
}

/** Whether a screen is another than the one that stands in the file. */
function hasMore({ answers, notes }: Moment): boolean {
  return Object.keys(answers).length > 0 || notes.length > 0;
}

function tellError(hasError: boolean): void {
  const title = document.title.replace(/^Fout: /, '');
  document.title = hasError ? `Fout: ${title}` : title;
}

function tellPresses(left: number): void {
  const status = document.getElementById('shift');
  if (status !== null)
    status.textContent = left === 0 ? '' : `Nog ${left} keer Shift: dan gaat deze pagina weg.`;
}

/** The calendar date on the clock of the person, not in UTC. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
