import { App } from './app.tsx';
import type { Content } from './content.ts';
import { firstMoment } from './journey.ts';
import type { Page } from './page.ts';

const nothing = () => {};

/** The page as it stands in its file: the first question, to be read before any script runs. */
export function FirstScreen({ content }: { readonly content: Content }) {
  const page: Page = {
    content,
    // No first question depends on the day.
    today: content.tree.pack.checked,
    moment: firstMoment(content),
    screen: 0,
    given: {},
    ticked: new Set(),
    isKept: false,
    go: nothing,
    replace: nothing,
    turn: nothing,
    back: nothing,
    leave: nothing,
    unhurried: () => nothing,
    restart: nothing,
    keep: nothing,
    tellError: nothing,
  };
  return <App page={page} isFirstDraw />;
}
