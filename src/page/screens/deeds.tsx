import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { talksWithSchool } from '../../dialogue/talks-with-school.ts';
import { printDocument } from '../../document/print-document.ts';
import type { Advice } from '../../engine/advice.ts';
import type { FilledLetter } from '../../engine/letter.ts';
import { withoutPlace } from '../../engine/place/without-place.ts';
import { adviceIcs } from '../../render/ics.ts';
import { CLASSES } from '../classes.ts';
import { download } from '../download.ts';
import type { Page } from '../page.ts';
import { adviceToSave, savePaper } from '../papers.ts';
import { Button } from '../parts/buttons.tsx';
import { blocksOf } from '../parts/document.tsx';
import { plainLines } from '../plain-lines.ts';
import { mailWith } from '../share.ts';

interface About {
  readonly page: Page;
  readonly advice: Advice;
}

/** All that can be done with an advice. Where somebody may look along, keeping something is not offered first. */
export function Deeds({
  page,
  advice,
  letters,
  isHidden,
}: About & { readonly letters: readonly FilledLetter[]; readonly isHidden: boolean }) {
  return (
    <section class="deeds">
      <h2 class={CLASSES.headings.h2}>Wat wilt u nu doen?</h2>
      <Calls page={page} advice={advice} />
      <Letters page={page} letters={letters} />
      {talksWithSchool(advice) && (
        <Deed title="Bereid het gesprek met school voor">
          <Button does="sheet" onClick={() => page.turn({ kind: 'sheet' })}>
            Het gesprek op een blad
          </Button>
        </Deed>
      )}
      <Keeping page={page} advice={advice} isHidden={isHidden} />
      {advice.code !== null && (
        <Deed title="Ga later verder, of lees uw antwoorden voor">
          <Button does="code" onClick={() => page.turn({ kind: 'code' })}>
            Toon de code
          </Button>
        </Deed>
      )}
      <Deed title="Verander een antwoord">
        <Button does="answers" onClick={() => page.turn({ kind: 'answers' })}>
          Bekijk of wijzig uw antwoorden
        </Button>
      </Deed>
      <Deed title="Begin opnieuw">
        <p class={CLASSES.paragraph}>Uw antwoorden van nu zijn dan weg.</p>
        <Button does="restart" onClick={page.restart}>
          Ja, begin opnieuw
        </Button>
      </Deed>
    </section>
  );
}

/** A thing to do, behind its name. */
function Deed({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <details class="deed">
      <summary>{title}</summary>
      <div class="buttons">{children}</div>
    </details>
  );
}

function Calls({ page, advice }: About) {
  return (
    <Deed title="Bel iemand: nummers, tijden en wat u kunt zeggen">
      {advice.organisations.map(({ id, name, contact }) => (
        <Button key={id} does={`call:${id}`} onClick={() => page.turn({ kind: 'call', id })}>
          {contact.phone === null ? name : `${name}: ${contact.phone}`}
        </Button>
      ))}
    </Deed>
  );
}

function Letters({ page, letters }: { readonly page: Page; readonly letters: readonly FilledLetter[] }) {
  if (letters.length === 0) return null;
  return (
    <Deed title="Schrijf een brief">
      {letters.map(({ id, title }) => (
        <Button key={id} does={`letter:${id}`} onClick={() => page.turn({ kind: 'letter', id })}>
          {title}
        </Button>
      ))}
    </Deed>
  );
}

/** Ways to keep an advice, or to give it to somebody. */
function Keeping({ page, advice, isHidden }: About & { readonly isHidden: boolean }) {
  const { tree } = page.content;
  const told = withoutPlace(tree, advice);
  const lines = plainLines(blocksOf(printDocument(told, 'short', { withAnswers: false })));
  const calendar = adviceIcs(told);
  const [kept, setKept] = useState('');
  return (
    <Deed title="Bewaar, print of mail het advies">
      {isHidden && <p class={CLASSES.paragraph}>{WHO_FINDS_IT}</p>}
      <Button
        does="save"
        onClick={() =>
          setKept(savePaper(adviceToSave(page.content, advice), tree.pack.language, page.ticked))
        }
      >
        Bewaar het hele advies als bestand
      </Button>
      {calendar !== null && (
        <Button
          does="calendar"
          onClick={() => setKept(download(`datums-${advice.today}.ics`, 'text/calendar', calendar))}
        >
          Zet de datum in uw agenda
        </Button>
      )}
      <Button does="print" onClick={() => printPage(false)}>
        Print het korte advies
      </Button>
      <Button does="print-all" onClick={() => printPage(true)}>
        Print het hele advies
      </Button>
      <a class={CLASSES.buttonLink} href={mailWith('Advies', lines)} data-do="mail">
        Mail het korte advies
      </a>
      <p class={CLASSES.paragraph} role="status">
        {kept !== '' && `Bewaard. U vindt het bij uw downloads: ${kept}`}
      </p>
    </Deed>
  );
}

const WHO_FINDS_IT =
  'Iedereen die dit apparaat gebruikt, kan een bestand, een mail of een afdruk vinden. Bewaar alleen iets als dat veilig is.';

/** Prints the short advice, or all of it: what is closed is not printed. */
function printPage(isWhole: boolean): void {
  const rest = document.querySelector<HTMLDetailsElement>('details.rest');
  if (rest !== null) rest.open = isWhole;
  print();
}
