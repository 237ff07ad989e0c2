import type { Advice } from '../../engine/advice.ts';
import type { Page } from '../page.ts';
import { savePaper, sheetOf } from '../papers.ts';
import { BackButton, Button } from '../parts/buttons.tsx';
import { Blocks, blocksOf } from '../parts/document.tsx';

/** The talk with school, on one sheet. */
export function SheetScreen({ page, advice }: { readonly page: Page; readonly advice: Advice }) {
  const paper = sheetOf(advice);
  return (
    <main id="inhoud" tabIndex={-1} data-screen="sheet">
      <BackButton onClick={page.back} label="Terug naar het advies" />
      <article class="first">
        <Blocks blocks={blocksOf(paper.root)} ticked={page.ticked} />
      </article>
      <div class="buttons">
        <Button does="print" onClick={() => print()}>
          Print dit
        </Button>
        <Button does="save" onClick={() => savePaper(paper, page.content.tree.pack.language, page.ticked)}>
          Bewaar als bestand
        </Button>
      </div>
    </main>
  );
}
