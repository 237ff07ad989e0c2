import { mustBeHidden } from '../../dialogue/must-be-hidden.ts';
import { dateInWords } from '../../document/dates.ts';
import { areaOf } from '../area.ts';
import { CLASSES } from '../classes.ts';
import type { Page } from '../page.ts';
import { STYLE_NOTICE } from '../style-notice.ts';
import { Button } from './buttons.tsx';

/** What stands under every screen: what this device remembers, and what this page is. */
export function Foot({ page }: { readonly page: Page }) {
  const { content, moment, isKept } = page;
  const { pack } = content.tree;
  const area = areaOf(content.tree);
  return (
    <footer class="foot">
      {/* In a frame that is as high as its page, the one above is out of sight. */}
      <Button does="leave-below" onClick={page.unhurried(page.leave)}>
        Meteen weg
      </Button>
      {area !== undefined && <p class={CLASSES.paragraph}>Deze pagina is voor: {area}.</p>}
      <details class="words">
        <summary>Wat onthoudt dit apparaat?</summary>
        <p class={CLASSES.paragraph}>
          Uw antwoorden gaan nergens heen, en worden niet bewaard. De geschiedenis van uw browser weet wel dat
          u deze pagina had. Ook een account dat u deelt, het internet thuis, of de lijst met laatste apps op
          een telefoon kan dat laten zien.
        </p>
        <p class={CLASSES.paragraph}>
          Met ‘Meteen weg’, of drie keer de toets Shift, gaat deze pagina weg. Wie daarna op terug drukt, ziet
          geen vraag en geen antwoord. Staat deze pagina in een andere site? Dan kan die site blijven staan.
        </p>
        {isKept !== null && !mustBeHidden(content.tree, moment.answers) && (
          <Keep page={page} isKept={isKept} />
        )}
      </details>
      <details class="words">
        <summary>Over deze pagina</summary>
        <p class={CLASSES.paragraph}>{pack.disclaimer}</p>
        <p class={CLASSES.paragraph}>
          Gemaakt met stapwijzer. Inhoud {pack.id} {pack.version}, gecontroleerd op{' '}
          {dateInWords(pack.checked)}. {STYLE_NOTICE}
        </p>
      </details>
    </footer>
  );
}

/** Lets somebody choose that the tab keeps the answers. */
function Keep({ page, isKept }: { readonly page: Page; readonly isKept: boolean }) {
  return (
    <div class="utrecht-form-field utrecht-form-field--checkbox choice">
      <input
        class="utrecht-form-field__input utrecht-checkbox utrecht-checkbox--html-input"
        type="checkbox"
        id="onthoud"
        data-do="keep"
        checked={isKept}
        onChange={({ currentTarget }) => page.keep(currentTarget.checked)}
      />
      <label class="utrecht-form-field__label utrecht-form-label utrecht-form-label--checkbox" for="onthoud">
        Onthoud mijn antwoorden tot ik dit tabblad sluit. Ze staan dan als code in de browser, en komen terug
        als u de pagina opnieuw laadt.
      </label>
    </div>
  );
}
