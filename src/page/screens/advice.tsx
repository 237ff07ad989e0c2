import { useEffect, useState } from 'preact/hooks';
import { mustBeHidden } from '../../dialogue/must-be-hidden.ts';
import { changedDocument } from '../../document/compare-document.ts';
import { printDocument } from '../../document/print-document.ts';
import type { Advice } from '../../engine/advice.ts';
import { compareAdvice } from '../../engine/compare-advice.ts';
import type { FilledLetter } from '../../engine/letter.ts';
import { CLASSES } from '../classes.ts';
import type { Page } from '../page.ts';
import { BackButton } from '../parts/buttons.tsx';
import { atBreak, Blocks, blocksOf } from '../parts/document.tsx';
import { Notes } from '../parts/notes.tsx';
import { Dial, lineFor, WHO_LOOKS_ALONG } from '../parts/told-alerts.tsx';
import { Deeds } from './deeds.tsx';

/** The advice: what to do first, what can be done with it, and in the next frame all the rest. */
export function AdviceScreen({
  page,
  advice,
  letters,
}: {
  readonly page: Page;
  readonly advice: Advice;
  readonly letters: readonly FilledLetter[];
}) {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setWhole(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  const { moment, content, ticked } = page;
  const detail = isWhole ? 'full' : 'short';
  const document = printDocument(advice, detail, { withAnswers: false, hasButtons: true });
  const [first, rest] = atBreak(blocksOf(document));
  const inDanger = advice.alerts.find(({ danger }) => danger !== null);
  const isHidden = mustBeHidden(content.tree, moment.answers);
  return (
    <main id="inhoud" tabIndex={-1} data-screen="advice">
      <BackButton onClick={page.back} label="Vorige vraag" />
      <Notes notes={moment.notes} />
      <Changes before={moment.since} after={advice} />
      {inDanger !== undefined && <Dial {...lineFor(content.tree, inDanger)} isLarge />}
      <article class="first">
        <Blocks blocks={first} ticked={ticked} />
      </article>
      {isHidden && <p class={CLASSES.paragraph}>{WHO_LOOKS_ALONG}</p>}
      {isWhole && <Deeds page={page} advice={advice} letters={letters} isHidden={isHidden} />}
      {rest.length > 0 && (
        <details class="rest">
          <summary>Lees het hele advies</summary>
          <article>
            <Blocks blocks={rest} ticked={ticked} />
          </article>
        </details>
      )}
    </main>
  );
}

/** What an answer that was changed makes of the advice. */
function Changes({ before, after }: { readonly before: Advice | null; readonly after: Advice }) {
  if (before === null) return null;
  const { children } = changedDocument(compareAdvice(before, after));
  const isSame = children[0]?.type !== 'heading';
  return (
    <section class="card changes">
      {!isSame && <h2 class={CLASSES.headings.h2}>Dit is nu anders</h2>}
      <Blocks blocks={blocksOf({ type: 'root', children: isSame ? children : children.slice(1) })} />
    </section>
  );
}
