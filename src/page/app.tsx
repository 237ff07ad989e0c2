import { useLayoutEffect } from 'preact/hooks';
import { askedAgain } from '../dialogue/changing.ts';
import type { Asking } from '../engine/asking.ts';
import { CLASSES } from './classes.ts';
import { type Standing, standing } from './consultation.ts';
import { answered, changed } from './journey.ts';
import type { Page } from './page.ts';
import { lettersOf } from './papers.ts';
import { Foot } from './parts/foot.tsx';
import { AdviceScreen } from './screens/advice.tsx';
import { AnswersScreen } from './screens/answers.tsx';
import { CallScreen } from './screens/call.tsx';
import { CodeScreen } from './screens/code.tsx';
import { DangerScreen } from './screens/danger.tsx';
import { EnterCodeScreen } from './screens/enter-code.tsx';
import { LetterScreen } from './screens/letter.tsx';
import { QuestionScreen } from './screens/question.tsx';
import { SheetScreen } from './screens/sheet.tsx';
import { titleFor } from './title.ts';

/** The whole page: its head with 'leave at once', the screen of this moment, and what this device remembers. */
export function App({ page, isFirstDraw }: { readonly page: Page; readonly isFirstDraw: boolean }) {
  const { content, moment, today, given } = page;
  const { title, leaveTo } = content.settings;
  const here = standing(content, moment.answers, today, given);
  useLayoutEffect(() => {
    document.title = titleFor(title, moment.view, here);
    if (!isFirstDraw) focusHeading();
  }, [moment]);
  return (
    <>
      <a class={CLASSES.skip} href="#inhoud">
        Meteen naar de vraag of het advies
      </a>
      <header class="top">
        <p class="name">{title}</p>
        <a class={LEAVE} href={leaveTo} rel="noreferrer" data-do="leave" onClick={leaving(page)}>
          Meteen weg
        </a>
      </header>
      <p class="unseen" role="status" id="shift" />
      <Screen key={page.screen} page={page} here={here} />
      <Foot page={page} />
    </>
  );
}

const LEAVE = 'utrecht-button utrecht-button--secondary-action leave';

function leaving({ leave }: Page) {
  return (event: Event) => {
    event.preventDefault();
    leave();
  };
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
  const { view } = page.moment;
  if (view.kind === 'danger') return <DangerScreen page={page} />;
  if (view.kind === 'enter-code') return <EnterCodeScreen page={page} />;
  return here.kind === 'question' ? (
    <Question page={page} asking={here.asking} />
  ) : (
    <AboutAdvice page={page} here={here} />
  );
}

function Question({ page, asking }: { readonly page: Page; readonly asking: Asking }) {
  const { content, moment, go } = page;
  return (
    <QuestionScreen
      page={page}
      asking={asking}
      onAnswer={(read) => go(answered(content, moment, { id: asking.question.id, ...read }))}
    />
  );
}

/** The advice, or something that is made of it. */
function AboutAdvice({
  page,
  here: { advice, position },
}: {
  readonly page: Page;
  readonly here: Extract<Standing, { kind: 'advice' }>;
}) {
  const { content, moment } = page;
  const { view } = moment;
  const letters = lettersOf(content, position, advice);
  const whole = <AdviceScreen page={page} advice={advice} letters={letters} />;
  switch (view.kind) {
    case 'change':
      return <Change page={page} advice={advice} id={view.question} />;
    case 'answers':
      return <AnswersScreen page={page} advice={advice} />;
    case 'sheet':
      return <SheetScreen page={page} advice={advice} />;
    case 'code':
      return advice.code === null ? whole : <CodeScreen page={page} code={advice.code} />;
    case 'call': {
      const organisation = advice.organisations.find(({ id }) => id === view.id);
      return organisation === undefined ? whole : <CallScreen page={page} organisation={organisation} />;
    }
    case 'letter': {
      const letter = letters.find(({ id }) => id === view.id);
      return letter === undefined ? whole : <LetterScreen page={page} letter={letter} />;
    }
    default:
      return whole;
  }
}

function Change({
  page,
  advice,
  id,
}: {
  readonly page: Page;
  readonly advice: Parameters<typeof changed>[2];
  readonly id: string;
}) {
  const { content, moment, go } = page;
  const asking = askedAgain(content.tree, advice, moment.answers, id);
  if (asking === null) return <AnswersScreen page={page} advice={advice} />;
  return (
    <QuestionScreen
      page={page}
      asking={asking}
      backLabel="Terug naar uw antwoorden"
      onAnswer={(read) => go(changed(content, moment, advice, { id, ...read }))}
    />
  );
}
