import { useLayoutEffect } from 'preact/hooks';
import { askedAgain } from '../dialogue/changing.ts';
import { CLASSES } from './classes.ts';
import { type Standing, standing } from './consultation.ts';
import { answered, changed } from './journey.ts';
import type { Page } from './page.ts';
import { AdviceScreen } from './screens/advice.tsx';
import { AnswersScreen } from './screens/answers.tsx';
import { DangerScreen } from './screens/danger.tsx';
import { QuestionScreen } from './screens/question.tsx';
import { titleFor } from './title.ts';

/** The whole page: its head with 'leave at once', the screen of this moment, and what this device remembers. */
export function App({ page, isFirstDraw }: { readonly page: Page; readonly isFirstDraw: boolean }) {
  const { content, moment, today, given } = page;
  const { settings } = content;
  const here = standing(content, moment.answers, today, given);
  const title = titleFor(settings.title, moment.view, here, false);
  useLayoutEffect(() => {
    document.title = title;
    if (!isFirstDraw) focusHeading();
  }, [moment]);
  return (
    <>
      <a class={CLASSES.skip} href="#inhoud">
        Meteen naar de vraag of het advies
      </a>
      <header class="top">
        <p class="name">{settings.title}</p>
        <a
          class="utrecht-button utrecht-button--secondary-action leave"
          href={settings.leaveTo}
          rel="noreferrer"
          data-do="leave"
          onClick={(event) => {
            event.preventDefault();
            page.leave();
          }}
        >
          Meteen weg
        </a>
      </header>
      <p class="unseen" role="status" id="shift" />
      <Screen key={page.depth} page={page} here={here} />
    </>
  );
}

/** Puts the focus where the new screen begins, so that it is read from there. */
function focusHeading(): void {
  scrollTo(0, 0);
  const heading = document.querySelector<HTMLElement>('#inhoud h1');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function Screen({ page, here }: { readonly page: Page; readonly here: Standing }) {
  const { content, moment, go } = page;
  const { view } = moment;
  if (view.kind === 'danger') return <DangerScreen page={page} />;
  if (here.kind === 'question') {
    const { asking } = here;
    return (
      <QuestionScreen
        page={page}
        asking={asking}
        onAnswer={(read) => go(answered(content, moment, { id: asking.question.id, ...read }))}
      />
    );
  }
  const { advice } = here;
  if (view.kind === 'change') {
    const asking = askedAgain(content.tree, advice, moment.answers, view.question);
    if (asking !== null) {
      return (
        <QuestionScreen
          page={page}
          asking={asking}
          onAnswer={(read) => go(changed(content, moment, advice, { id: view.question, ...read }))}
        />
      );
    }
  }
  if (view.kind === 'answers') return <AnswersScreen page={page} advice={advice} />;
  return <AdviceScreen page={page} advice={advice} />;
}
