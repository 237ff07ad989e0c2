import { useState } from 'preact/hooks';
import { codeFrom } from '../../dialogue/code-link.ts';
import { noteOf, whatIsWrong } from '../../dialogue/code-words.ts';
import { answersFrom } from '../../engine/code/code.ts';
import { CLASSES } from '../classes.ts';
import { firstMoment } from '../journey.ts';
import type { Page } from '../page.ts';
import { BackButton } from '../parts/buttons.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { fieldId, TextField } from '../parts/fields.tsx';

const NAME = 'code';

/** Goes on from a code of an earlier advice. */
export function EnterCodeScreen({ page }: { readonly page: Page }) {
  const [error, setError] = useState<{ readonly message: string; readonly field: string } | null>(null);
  const { content, replace } = page;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const code = codeFrom(String(new FormData(event.currentTarget as HTMLFormElement).get(NAME) ?? ''));
    const decoded = answersFrom(content.tree, code);
    if (decoded.ok) {
      const note = noteOf(decoded);
      // It can be the code of somebody else.
      page.ticked.clear();
      replace(firstMoment(content, decoded.answers, note === '' ? [] : [note]));
      return;
    }
    page.tellError(true);
    const message =
      code.trim() === '' ? 'Vul de code in.' : `Deze code klopt niet. ${whatIsWrong(decoded.problem, code)}`;
    setError({ message, field: fieldId(NAME, '') });
  };
  return (
    <main id="inhoud" tabIndex={-1} data-screen="enter-code">
      <BackButton onClick={page.back} label="Terug" />
      {error !== null && <ErrorSummary error={error} />}
      <h1 class={CLASSES.headings.h1} tabIndex={-1}>
        Verder met een code
      </h1>
      <p class={CLASSES.paragraph}>
        De code staat in een advies dat u bewaarde, of u schreef hem op. Hoofdletters maken niet uit.
      </p>
      <form onSubmit={submit} autocomplete="off" noValidate>
        {error !== null && (
          <p class={CLASSES.error} id="fout" key={error.message}>
            {error.message}
          </p>
        )}
        <TextField name={NAME} label="Code" value="" hasError={error !== null} />
        <div class="buttons">
          <button type="submit" class={CLASSES.primary}>
            Verder
          </button>
        </div>
      </form>
    </main>
  );
}
