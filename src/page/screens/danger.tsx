import { alertsFor } from '../../engine/advise.ts';
import { CLASSES } from '../classes.ts';
import { fittingPosition } from '../consultation.ts';
import { ROUTE, turnedTo } from '../journey.ts';
import type { Page } from '../page.ts';
import { BackButton, Button } from '../parts/buttons.tsx';
import { Dial, lineFor, WHO_LOOKS_ALONG } from '../parts/told-alerts.tsx';

/** Danger now: nothing else on the screen than whom to call. */
export function DangerScreen({ page }: { readonly page: Page }) {
  const { content, moment } = page;
  const alerts = alertsFor(content.tree, fittingPosition(content.tree, moment.answers));
  const urgent = alerts.filter(({ danger }) => danger === 'nu');
  return (
    <main id="inhoud" tabIndex={-1} data-screen="danger">
      <BackButton onClick={page.back} label="Vorige vraag" />
      <div class="danger">
        {urgent.map((alert) => (
          <div key={alert.id}>
            <h1 class={CLASSES.headings.h1} tabIndex={-1}>
              Let op! {alert.text}
            </h1>
            <Dial {...lineFor(content.tree, alert)} isLarge />
          </div>
        ))}
      </div>
      <p class={CLASSES.paragraph}>{WHO_LOOKS_ALONG}</p>
      <div class="buttons">
        <Button
          does="go-on"
          onClick={page.unhurried(() => page.replace(turnedTo({ ...moment, fresh: [] }, ROUTE)))}
        >
          Ik heb gebeld, ga verder
        </Button>
      </div>
    </main>
  );
}
