import { amsterdamNow } from '../../dialogue/amsterdam-now.ts';
import { callingDocument } from '../../document/calling-document.ts';
import type { AdviceOrganisation } from '../../engine/advice.ts';
import { textOf } from '../../render/html/sections.ts';
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
  const [, ...rest] = callingDocument(organisation, amsterdamNow(new Date()), '').children;
  // The number stands above it, as the button that dials.
  const blocks = blocksOf({ type: 'root', children: rest }).filter(
    (block) => textOf(block) !== `Bel ${contact.phone}`,
  );
  return (
    <main id="inhoud" tabIndex={-1} data-screen="call">
      <BackButton onClick={page.back} label="Terug naar het advies" />
      <h1 class={CLASSES.headings.h1} tabIndex={-1}>
        {name}
      </h1>
      <Dial phone={contact.phone} isLarge />
      <article>
        <Blocks blocks={blocks} />
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
