import { amsterdamNow } from '../../dialogue/amsterdam-now.ts';
import { callingDocument } from '../../document/calling-document.ts';
import type { AdviceOrganisation } from '../../engine/advice.ts';
import { CLASSES } from '../classes.ts';
import type { Page } from '../page.ts';
import { cardOf, savePaper } from '../papers.ts';
import { BackButton, Button } from '../parts/buttons.tsx';
import { Blocks, blocksOf } from '../parts/document.tsx';
import { Dial } from '../parts/told-alerts.tsx';

/** One call: the number to dial, whether it is open now, the first words, and what to have ready. */
export function CallScreen({
  page,
  organisation,
}: {
  readonly page: Page;
  readonly organisation: AdviceOrganisation;
}) {
  const { name, contact } = organisation;
  const { children } = callingDocument(organisation, amsterdamNow(new Date()), '');
  // Its heading stands above the number, and the number is the button.
  const rest = children.slice(contact.phone === null ? 1 : 2);
  return (
    <main id="inhoud" tabIndex={-1} data-screen="call">
      <BackButton onClick={page.back} label="Terug naar het advies" />
      <h1 class={CLASSES.headings.h1} tabIndex={-1}>
        {name}
      </h1>
      <Dial phone={contact.phone} isLarge />
      <article>
        <Blocks blocks={blocksOf({ type: 'root', children: rest })} />
      </article>
      <p class={CLASSES.paragraph}>Schrijf op met wie u sprak, op welke dag, en wat er gezegd werd.</p>
      <div class="buttons">
        <Button
          does="save"
          onClick={() => savePaper(cardOf(organisation, page.today), page.content.tree.pack.language)}
        >
          Bewaar een kaart om bij te schrijven
        </Button>
        <Button does="print" onClick={() => print()}>
          Print dit
        </Button>
      </div>
    </main>
  );
}
