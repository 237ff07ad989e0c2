import { answerInWords } from '../../document/answers.ts';
import type { Advice } from '../../engine/advice.ts';
import { CLASSES } from '../classes.ts';
import { turnedTo } from '../journey.ts';
import type { Page } from '../page.ts';
import { BackButton } from '../parts/buttons.tsx';

/** Every answer of an advice, each with a way to change it. */
export function AnswersScreen({ page, advice }: { readonly page: Page; readonly advice: Advice }) {
  const { go, moment } = page;
  return (
    <main id="inhoud" tabIndex={-1} data-screen="answers">
      <BackButton onClick={page.back} label="Terug naar het advies" />
      <h1 class={CLASSES.headings.h1} tabIndex={-1}>
        Uw antwoorden
      </h1>
      <dl class="answers">
        {advice.answers.map((answer) => (
          <div key={answer.question}>
            <dt>{answer.text}</dt>
            <dd>{answerInWords(answer)}</dd>
            <dd class="change">
              <button
                type="button"
                class={CLASSES.subtle}
                data-do={`change:${answer.question}`}
                onClick={() => go(turnedTo(moment, { kind: 'change', question: answer.question }))}
              >
                Wijzig<span class="unseen"> uw antwoord op: {answer.text}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </main>
  );
}
