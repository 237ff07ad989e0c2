import { letterDocument } from '../../document/letter-document.ts';
import type { FilledLetter } from '../../engine/letter.ts';
import { CLASSES } from '../classes.ts';
import type { Page } from '../page.ts';
import { savePaper } from '../papers.ts';
import { BackButton, Button } from '../parts/buttons.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { atBreak, Blocks, blocksOf } from '../parts/document.tsx';
import { plainLines } from '../plain-lines.ts';
import { wholeMailWith } from '../share.ts';

/** A letter: what to know first, the letter itself, and ways to take it along. */
export function LetterScreen({ page, letter }: { readonly page: Page; readonly letter: FilledLetter }) {
  const root = letterDocument(letter, page.today);
  const [guide, sheet] = atBreak(blocksOf(root));
  const lines = plainLines(sheet.length === 0 ? guide : sheet);
  const mail = wholeMailWith(letter.subject ?? letter.title, lines);
  const paper = { name: `brief-${letter.id}-${page.today}`, root };
  return (
    <main id="inhoud" tabIndex={-1} data-screen="letter">
      <BackButton onClick={page.back} label="Terug naar het advies" />
      <article class="first">
        <Blocks blocks={guide} ticked={page.ticked} />
      </article>
      {sheet.length > 0 && (
        <article class="letter">
          <h2 class={CLASSES.headings.h2}>De brief</h2>
          <Blocks blocks={sheet} />
        </article>
      )}
      <div class="buttons">
        <CopyButton
          text={lines.join('\n')}
          label={sheet.length > 0 ? 'Kopieer de brief' : 'Kopieer de lijst'}
        />
        {mail !== null && (
          <a class={CLASSES.buttonLink} href={mail} data-do="mail">
            Zet hem in een mail
          </a>
        )}
        <Button does="save" onClick={() => savePaper(paper, page.content.tree.pack.language, page.ticked)}>
          Bewaar als bestand
        </Button>
        <Button does="print" onClick={() => print()}>
          Print dit
        </Button>
      </div>
    </main>
  );
}
