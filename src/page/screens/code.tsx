import { useState } from 'preact/hooks';
import { CLASSES } from '../classes.ts';
import type { Page } from '../page.ts';
import { BackButton, Button } from '../parts/buttons.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Qr } from '../parts/qr.tsx';
import { linkWith } from '../share.ts';

/** The answers as a code: to read aloud, to scan, or as a link when somebody asks for one. */
export function CodeScreen({ page, code }: { readonly page: Page; readonly code: string }) {
  return (
    <main id="inhoud" tabIndex={-1} data-screen="code">
      <BackButton onClick={page.back} label="Terug naar het advies" />
      <h1 class={CLASSES.headings.h1} tabIndex={-1}>
        Uw antwoorden als code
      </h1>
      <p class={CLASSES.paragraph}>
        Lees de code voor aan de telefoon, of schrijf hem op om later verder te gaan. Er staan geen namen in,
        en ook niet waar de school staat. Wie de code heeft, kan uw antwoorden zien.
      </p>
      <p class="code">{code}</p>
      <div class="buttons">
        <CopyButton text={code} label="Kopieer de code" />
      </div>
      <Qr text={code} label="De code als vierkant om te scannen" />
      <Link code={code} />
    </main>
  );
}

/** Of a longer text the squares are too small for a camera. */
const MOST_TO_SCAN = 1_000;

/** A link holds the answers: it is made when it is asked for, after what that gives away. */
function Link({ code }: { readonly code: string }) {
  const [isAsked, setAsked] = useState(false);
  const link = linkWith(code);
  if (link === null) return null;
  return (
    <section>
      <h2 class={CLASSES.headings.h2}>Een link om te delen</h2>
      <p class={CLASSES.paragraph}>
        In de link staan uw antwoorden. Wie hem krijgt of vindt, kan ze zien. De browser die hem opent,
        onthoudt hem in de geschiedenis.
      </p>
      {isAsked ? (
        <>
          <p class="code link">{link}</p>
          <div class="buttons">
            <CopyButton text={link} label="Kopieer de link" />
          </div>
          {link.length <= MOST_TO_SCAN && <Qr text={link} label="De link als vierkant om te scannen" />}
        </>
      ) : (
        <Button does="link" onClick={() => setAsked(true)}>
          Maak de link
        </Button>
      )}
    </section>
  );
}
