import { useState } from 'preact/hooks';
import { progress } from '../../dialogue/progress.ts';
import type { Asking } from '../../engine/asking.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import type { Place } from '../../engine/place/keys.ts';
import { CLASSES } from '../classes.ts';
import type { Page } from '../page.ts';
import { Answering, type FormRead, PLACES, placeAnswer, readForm } from '../parts/answering.tsx';
import { BackButton, Button } from '../parts/buttons.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Explanations } from '../parts/explanations.tsx';
import { Choices } from '../parts/fields.tsx';
import { Notes } from '../parts/notes.tsx';
import { Dial, lineFor, ToldAlerts } from '../parts/told-alerts.tsx';

type Given = Extract<FormRead, { kind: 'answer' }>;

/** One question on a screen. */
export function QuestionScreen({
  page,
  asking,
  backLabel = 'Vorige vraag',
  onAnswer,
}: {
  readonly page: Page;
  readonly asking: Asking;
  readonly backLabel?: string;
  readonly onAnswer: (given: Given) => void;
}) {
  const [read, setRead] = useState<Exclude<FormRead, Given> | null>(null);
  const { question, number, remaining, alerts, canGoBack } = asking;
  const { content, moment } = page;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const result = resultOf(form, page, asking, read);
    page.tellError(result?.kind === 'error');
    if (result?.kind === 'answer') onAnswer(result);
    else setRead(result);
  };
  const error = read?.kind === 'error' ? read : null;
  return (
    <main id="inhoud" tabIndex={-1} data-screen="question" data-question={question.id}>
      {canGoBack && <BackButton onClick={page.back} label={backLabel} />}
      {error !== null && <ErrorSummary error={error} />}
      <Notes notes={moment.notes} />
      <ToldAlerts tree={content.tree} alerts={alerts.filter(({ id }) => moment.fresh.includes(id))} />
      {!canGoBack && <Welcome tree={content.tree} />}
      <p class="utrecht-paragraph progress">{progress(number, remaining)}</p>
      <form onSubmit={submit} autocomplete="off" noValidate>
        <Fields asking={asking} page={page} read={read} />
        <div class="buttons">
          <button type="submit" class={CLASSES.primary}>
            Verder
          </button>
        </div>
      </form>
      <Explanations asking={asking} />
      {!canGoBack && (
        <p>
          <Button does="enter-code" look="subtle" onClick={() => page.turn({ kind: 'enter-code' })}>
            Ik heb een code van een eerder advies
          </Button>
        </p>
      )}
    </main>
  );
}

const CHOOSE = ' Kies er een.';

/** What the form came to. While there are places to choose from, the choice is one of those; null to type another. */
function resultOf(form: FormData, page: Page, { question }: Asking, read: FormRead | null): FormRead | null {
  const key = form.get(PLACES);
  if (read?.kind !== 'places') return readForm(form, question, page);
  const place = read.places.find((one) => one.key === key);
  if (place !== undefined) return placeAnswer(place);
  return key === null ? { ...read, message: read.message.replace(CHOOSE, '') + CHOOSE } : null;
}

function Fields({
  asking: { question, current },
  page,
  read,
}: {
  readonly asking: Asking;
  readonly page: Page;
  readonly read: FormRead | null;
}) {
  const error = read?.kind === 'error' ? read.message : null;
  const described = [question.help === null ? '' : 'hulp', error === null ? '' : 'fout'].join(' ').trim();
  return (
    <fieldset
      class={error === null ? FIELDSET : INVALID}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        <h1 class={CLASSES.headings.h1} tabIndex={-1}>
          {question.text}
        </h1>
      </legend>
      {question.help !== null && (
        <p class={CLASSES.help} id="hulp">
          {question.help}
        </p>
      )}
      {question.kind === 'many' && <p class={CLASSES.help}>U mag meer dan één antwoord kiezen.</p>}
      {error !== null && (
        <p class={CLASSES.error} id="fout" key={error}>
          {error}
        </p>
      )}
      {read?.kind === 'places' ? (
        <PlaceChoices message={read.message} places={read.places} />
      ) : (
        <Answering question={question} current={current} page={page} />
      )}
    </fieldset>
  );
}

const FIELDSET = 'utrecht-form-fieldset utrecht-form-fieldset--html-fieldset';
const INVALID = 'utrecht-form-fieldset utrecht-form-fieldset--html-fieldset utrecht-form-fieldset--invalid';

function PlaceChoices({ message, places }: { readonly message: string; readonly places: readonly Place[] }) {
  const options = [
    ...places.map(({ key, label }) => ({ id: key, label })),
    { id: '', label: 'Geen van deze: ik typ iets anders' },
  ];
  return (
    <>
      <p class={CLASSES.paragraph} role="alert">
        <strong>{message}</strong>
      </p>
      <Choices name={PLACES} kind="radio" options={options} picked={[]} />
    </>
  );
}

/** What stands above the first question: where somebody is, and whom to call when there is danger now. */
function Welcome({ tree }: { readonly tree: CompiledTree }) {
  const urgent = tree.alerts.find(({ danger }) => danger === 'nu');
  return (
    <div class="welcome">
      <p class="utrecht-paragraph lead">{tree.pack.title}</p>
      {urgent !== undefined && (
        <>
          <p class={CLASSES.paragraph}>
            <strong>Is er nu direct gevaar?</strong>
          </p>
          <Dial {...lineFor(tree, urgent)} />
        </>
      )}
      <p class={CLASSES.paragraph}>{tree.pack.welcome}</p>
    </div>
  );
}
