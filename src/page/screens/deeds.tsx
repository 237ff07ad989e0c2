import type { Advice } from '../../engine/advice.ts';
import { CLASSES } from '../classes.ts';
import { turnedTo, type View } from '../journey.ts';
import type { Page } from '../page.ts';
import { Button } from '../parts/buttons.tsx';

/** All that can be done with an advice. */
export function Deeds({
  page,
  advice,
}: {
  readonly page: Page;
  readonly advice: Advice;
  readonly isHidden: boolean;
}) {
  const turn = (view: View) => page.go(turnedTo(page.moment, view));
  return (
    <section class="deeds">
      <h2 class={CLASSES.headings.h2}>Wat wilt u nu doen?</h2>
      <div class="buttons">
        <Button does="answers" onClick={() => turn({ kind: 'answers' })}>
          Bekijk of wijzig uw antwoorden
        </Button>
        <Button does="restart" onClick={page.restart}>
          Begin opnieuw
        </Button>
      </div>
      <p hidden>{advice.code}</p>
    </section>
  );
}
