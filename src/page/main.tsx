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
import { CAN_KEEP, keep, kept, noteLeft, wasLeft } from './kept.ts';
import { leaveAtOnce, listenToShift } from './leave.ts';
import { showLeft } from './left.tsx';
import { followLinksHere } from './links.ts';
import type { Page } from './page.ts';
import { takeCodeFromAddress } from './share.ts';
import { codeOfEntry, depthOf, LEFT, startTrail, type Trail } from './trail.ts';

/** Said of a page that was loaded again, without a code to go on with. */
const GONE = 'U hebt deze pagina opnieuw geladen. Uw antwoorden stonden nergens, en zijn weg.';
/** Said after a code, which never holds a place. */
const PLACELESS = 'Waar de school staat, is niet bewaard. Wijzig dat antwoord om uw steunpunt weer te zien.';

/** In milliseconds: within these a second tap on 'Verder' can hit what a new screen has there. */
const TAPPED_TWICE = 600;

const root = document.getElementById('wegwijzer') ?? document.body;
root.hidden = false;
document.getElementById('zonder-script')?.remove();
const before = depthOf(history.state) ?? 0;
// Of a tab that was left at once, no earlier entry says that there were answers.
const isLeft = before === LEFT || (before > 0 && wasLeft());
if (isLeft) showLeft(root);
const trail = isLeft ? null : start(readContent());

// A link with a code that is opened in this window loads nothing by itself. It is one entry more to leave.
addEventListener('hashchange', () => {
  if (!location.hash.startsWith('#code=')) return;
  history.replaceState(trail === null ? 0 : trail.depth() + 1, '');
  location.reload();
});

/** Begins the conversation, from a code when there is one. */
function start(content: Content): Trail {
  const brought = takeCodeFromAddress();
  const code = brought ?? codeOfEntry(history.state);
  const first = recalled(content, code, brought === null);
  let given: Moment['answers'] = {};
  let isKept = kept() !== null;
  let isDrawn = false;
  let screen = 0;
  let shownAt = 0;
  let shown: Moment | null = null;
  const ticked = new Set<string>();

  const trail = startTrail({
    first,
    keep: (depth, moment) => {
      isKept = keep(depth, isKept ? codeOf(content, moment) : null) && isKept;
    },
    recall: (code) => recalled(content, code, true),
    show: draw,
  });
  const leave = () => {
    wipe();
    trail.whenThere(() => leaveAtOnce({ target: content.settings.leaveTo, depth: trail.depth, wipe }));
  };

  function wipe(): void {
    forget();
    noteLeft();
    shown = null;
    render(null, root);
    document.title = '';
  }

  function forget(): void {
    trail.forget();
    keep(0, null);
    ticked.clear();
    given = {};
  }

  function draw(moment: Moment): void {
    given = { ...earlierTo(shown, given), ...moment.answers };
    const isNew = isOtherThan(shown, moment);
    if (isNew) screen += 1;
    shown = moment;
    const page: Page = {
      content,
      // Read anew each time: a page can lie open past midnight.
      get today() {
        return today();
      },
      moment,
      screen,
      given,
      ticked,
      isKept: CAN_KEEP ? isKept : null,
      go: trail.go,
      replace: trail.replace,
      turn: (view) => trail.go(turnedTo(moment, view)),
      back: () => {
        if (trail.depth() > 0) trail.back();
        else trail.replace(withoutLast(content, moment));
      },
      leave,
      unhurried: (deed) => (tap) => tap.timeStamp - shownAt > TAPPED_TWICE && deed(),
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
    const isOther = hasMore(moment, isKept);
    if (!isDrawn && isOther) root.replaceChildren();
    const app = <App page={page} isFirstDraw={!isDrawn} />;
    if (isDrawn || isOther) render(app, root);
    else hydrate(app, root);
    if (isNew) shownAt = performance.now();
    if (screen > 0) tellHost({ type: 'stapwijzer:top' });
    isDrawn = true;
  }

  draw(first);
  // After the first draw: what somebody did before the script ran stays.
  if (code === null && trail.depth() > 0) trail.replace({ ...first, notes: [GONE] });
  listenToShift(leave, tellPresses);
  followLinksHere();
  tellHeight();
  addEventListener('visibilitychange', () => shown !== null && draw(shown));
  addEventListener('pageshow', ({ persisted }) => {
    // A browser can bring a whole screen back, also one of before the page was opened anew in this tab.
    if (!persisted || !(depthOf(history.state) === LEFT || wasLeft())) return;
    trail.forget();
    shown = null;
    showLeft(root);
  });
  return trail;
}

/** The screen that a code leads to; the beginning when there is none. Of a kept one a place is asked again. */
function recalled(content: Content, code: string | null, isKept: boolean): Moment {
  if (code === null) return firstMoment(content);
  const decoded = answersFrom(content.tree, code);
  if (!decoded.ok)
    return firstMoment(content, {}, [`Deze code klopt niet. ${whatIsWrong(decoded.problem, code)}`]);
  const moment = firstMoment(
    content,
    decoded.answers,
    [noteOf(decoded)].filter((note) => note !== ''),
    !isKept,
  );
  const isPlaceless = Object.keys(moment.answers).length > Object.keys(decoded.answers).length;
  return isPlaceless ? { ...moment, notes: [...moment.notes, PLACELESS] } : moment;
}

/** The code that may be kept; none where somebody may look along. */
function codeOf({ tree }: Content, { answers }: Moment): string | null {
  if (mustBeHidden(tree, answers)) return null;
  return codeFor(tree, onRoute(fittingPosition(tree, answers).path));
}

/** What fills in a question that comes back. After a change nothing does: another letter has another day. */
function earlierTo(before: Moment | null, given: Moment['answers']): Moment['answers'] {
  return before?.view.kind === 'change' ? {} : given;
}

/** Whether a screen comes in the place of another. */
function isOtherThan(before: Moment | null, { answers, view }: Moment): boolean {
  return before !== null && (before.answers !== answers || before.view !== view);
}

/** Whether a screen is another than the one that stands in the file, where the box is not ticked. */
function hasMore({ answers, notes }: Moment, isKept: boolean): boolean {
  return isKept || Object.keys(answers).length > 0 || notes.length > 0;
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
