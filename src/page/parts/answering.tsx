import type { ComponentChildren } from 'preact';
import { dateEcho } from '../../dialogue/date-echo.ts';
import { faultOfDate } from '../../dialogue/date-fault.ts';
import { placesMeant, sectorIn } from '../../dialogue/places-meant.ts';
import { type Answer, type Answers, problemWith } from '../../engine/answers.ts';
import type { AskedQuestion, Asking } from '../../engine/asking.ts';
import { isCalendarDate } from '../../engine/calendar.ts';
import { placeInWords } from '../../engine/place/advice-desk.ts';
import type { Place } from '../../engine/place/keys.ts';
import { UNKNOWN } from '../../engine/vocabulary.ts';
import { areaOf } from '../area.ts';
import type { Content } from '../content.ts';
import type { Page } from '../page.ts';
import { type ChoiceOption, Choices, DateFields, fieldId, openValue, TextField } from './fields.tsx';

/** What a form came to: an answer, something to mend, or places to choose from. */
export type FormRead =
  | { readonly kind: 'answer'; readonly value: Answer; readonly note: string | null }
  | { readonly kind: 'error'; readonly message: string; readonly field: string }
  | { readonly kind: 'places'; readonly message: string; readonly places: readonly Place[] };

/** The name of the fields by which a date or place is skipped, and of those to choose a place with. */
const SKIP = UNKNOWN;
export const PLACES = 'plaats';

/** The fields of each kind of question. Nothing is picked beforehand, but what was answered before. */
export function Answering({
  question,
  current,
  page,
}: Pick<Asking, 'question' | 'current'> & { readonly page: Page }) {
  const { id, kind } = question;
  const options = question.options.map(({ exclusive, ...option }) => ({ ...option, isExclusive: exclusive }));
  const picked = typeof current === 'string' ? [current] : (current ?? []);
  switch (kind) {
    case 'one':
      return <Choices name={id} kind="radio" options={options} picked={picked} />;
    case 'many':
      return <Choices name={id} kind="checkbox" options={options} picked={picked} />;
    case 'date':
      return (
        <Skippable options={options} picked={picked}>
          <DateFields current={current} />
        </Skippable>
      );
    case 'place': {
      const place = openValue(current);
      const value = place === '' ? '' : placeInWords(page.content.directory(), place);
      return (
        <Skippable options={options} picked={picked}>
          <TextField name={id} label="Plaats, gemeente of postcode" value={value} />
        </Skippable>
      );
    }
  }
}

/** Fields for an answer in one's own words, or a tick to skip it. */
function Skippable({
  options,
  picked,
  children,
}: {
  readonly options: readonly ChoiceOption[];
  readonly picked: readonly string[];
  readonly children: ComponentChildren;
}) {
  return (
    <>
      {children}
      <p class="or">of</p>
      <Choices name={SKIP} kind="checkbox" options={options} picked={picked} />
    </>
  );
}

/** Reads what was filled in for a question. */
export function readForm(
  form: FormData,
  question: AskedQuestion,
  { content, today, moment, given }: Pick<Page, 'content' | 'today' | 'moment' | 'given'>,
): FormRead {
  switch (question.kind) {
    case 'one':
    case 'many':
      return readChoice(form.getAll(question.id).map(String), question);
    case 'date':
      return readDate(form, today);
    case 'place':
      return readPlace(form, question, content, moment.answers, openValue(given[question.id]));
  }
}

function readChoice(picked: readonly string[], question: AskedQuestion): FormRead {
  const field = fieldId(question.id, question.options[0]?.id ?? '');
  const value = question.kind === 'many' ? picked : (picked[0] ?? []);
  const problem = problemWith(question, value);
  if (problem === undefined) return { kind: 'answer', value, note: null };
  return { kind: 'error', field, message: question.kind === 'many' ? CHOOSE_SOME : CHOOSE_ONE };
}

const CHOOSE_ONE = 'Kies een antwoord. Weet u het niet? Kies dan het laatste.';
const CHOOSE_SOME = 'Kies een of meer antwoorden. Weet u het niet? Kies dan het laatste.';

function readDate(form: FormData, today: string): FormRead {
  const [day, month, year] = ['dag', 'maand', 'jaar'].map((name) => textIn(form, name));
  const isSkipped = form.has(SKIP);
  const isEmpty = `${day}${month}${year}` === '';
  if (isSkipped && isEmpty) return { kind: 'answer', value: UNKNOWN, note: null };
  const wrong = (message: string, name = 'dag'): FormRead => ({
    kind: 'error',
    message,
    field: fieldId(name, ''),
  });
  if (isSkipped) return wrong('U vulde een dag in, en ook dat u die niet weet. Haal een van de twee weg.');
  if (isEmpty) return wrong('Vul een dag in, zoals 2 11 2026. Weet u de dag niet? Kruis dat dan aan.');
  const missing = [
    ['dag', day],
    ['maand', month],
    ['jaar', year],
  ].find(([, text]) => !/^\d+$/.test(text ?? ''));
  if (missing !== undefined)
    return wrong(`Vul ook ${ARTICLES[missing[0] ?? '']} in, in cijfers.`, missing[0]);
  const whole = year?.length === 2 ? `20${year}` : year;
  const date = `${whole}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (!isCalendarDate(date))
    return wrong(`${day}-${month}-${whole} is geen datum die bestaat. Kijk nog eens.`);
  const fault = faultOfDate(date, today);
  return fault === undefined
    ? { kind: 'answer', value: date, note: `U koos: ${dateEcho(date, today)}.` }
    : wrong(fault);
}

const ARTICLES: Readonly<Record<string, string>> = { dag: 'de dag', maand: 'de maand', jaar: 'het jaar' };

function readPlace(
  form: FormData,
  question: AskedQuestion,
  { tree, directory, settings }: Content,
  answers: Answers,
  before: string,
): FormRead {
  const field = fieldId(question.id, '');
  const typed = textIn(form, question.id);
  const isSkipped = form.has(SKIP);
  if (isSkipped && typed === '') return { kind: 'answer', value: UNKNOWN, note: null };
  if (isSkipped) {
    const message = 'U vulde een plaats in, en ook dat u die overslaat. Haal een van de twee weg.';
    return { kind: 'error', message, field };
  }
  if (typed === '') {
    const message = 'Vul een plaats of postcode in, of kruis aan dat u dit overslaat.';
    return { kind: 'error', message, field };
  }
  // What stands there of before is in our words, which nobody types.
  if (before !== '' && typed === placeInWords(directory(), before))
    return { kind: 'answer', value: before, note: null };
  const { places, said } = placesMeant(
    directory(),
    typed,
    sectorIn(answers),
    settings.isRegional ? (text) => notInRegion(text, areaOf(tree) ?? 'een regio') : undefined,
  );
  const [only, ...more] = places;
  if (only === undefined) return { kind: 'error', message: said ?? '', field };
  if (said === null && more.length === 0) return placeAnswer(only);
  return { kind: 'places', message: said ?? '', places };
}

/** A page for one region knows no other places: so it cannot say that there is none. */
function notInRegion(text: string, area: string): string {
  return `"${text}" vind ik niet. Deze pagina is voor: ${area}. Kijk hoe u het schreef, of geef de postcode van de school. Staat de school ergens anders? Kruis dan aan dat u dit overslaat. Het steunpunt in dit advies is dan niet het uwe: zoek dat van uw regio.`;
}

/** A place as an answer, said back. */
export function placeAnswer({ key, label }: Place): FormRead {
  return { kind: 'answer', value: key, note: `U koos: ${label}.` };
}

function textIn(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim();
}
