import { hydrate, render } from 'preact';
import { answersFrom } from '../engine/code/code.ts';
import { App } from './app.tsx';
import { readContent } from './content.ts';
import { tellHeight, tellHost } from './frame.ts';
import { firstMoment, type Moment } from './journey.ts';
import { leaveAtOnce, listenToShift } from './leave.ts';
import type { Page } from './page.ts';
import { takeCodeFromAddress } from './share.ts';
import { codeIn, depthOf, LEFT, startTrail } from './trail.ts';

const root = document.getElementById('wegwijzer') ?? document.body;
root.hidden = false;
document.getElementById('zonder-script')?.remove();
if (depthOf(history.state) === LEFT) showLeft();
else start();

function start(): void {
  const content = readContent();
  const code = takeCodeFromAddress() ?? codeIn(history.state);
  const decoded = code === null ? null : answersFrom(content.tree, code);
  const first = firstMoment(content, decoded?.ok ? decoded.answers : {});
  let given: Moment['answers'] = {};
  let isFirstDraw = true;
  let isKept = false;
  const trail = startTrail(first, () => null, draw);

  function draw(moment: Moment): void {
    given = { ...given, ...moment.answers };
    const page: Page = {
      content,
      today: today(),
      moment,
      depth: trail.depth(),
      given,
      isKept,
      go: trail.go,
      replace: trail.replace,
      back: () => history.back(),
      leave,
      restart: () => trail.go(firstMoment(content)),
      keep: (kept) => {
        isKept = kept;
      },
      tellError: () => {},
    };
    render(<App page={page} isFirstDraw={isFirstDraw} />, root);
    if (!isFirstDraw) tellHost({ type: 'stapwijzer:top' });
    isFirstDraw = false;
  }
  const leave = () => leaveAtOnce({ target: content.settings.leaveTo, depth: trail.depth, wipe });
  const wipe = () => {
    trail.forget();
    given = {};
    render(null, root);
    document.title = '';
  };
  draw(first);
  void hydrate;
  listenToShift(leave, () => {});
  tellHeight();
}

function showLeft(): void {}

/** The calendar date on the clock of the person, not in UTC. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
