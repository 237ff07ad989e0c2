import { chosen } from '../../engine/answers.ts';
import type { Asking } from '../../engine/asking.ts';
import { UNKNOWN } from '../../engine/vocabulary.ts';
import { CLASSES } from '../classes.ts';

/** One thing to choose. */
export interface ChoiceOption {
  readonly id: string;
  readonly label: string;
  readonly isExclusive?: boolean;
}

/** The id of the field with this value. */
export function fieldId(name: string, value: string): string {
  return `veld-${name}-${value}`;
}

const ROWS = {
  radio: 'utrecht-form-field utrecht-form-field--radio choice',
  checkbox: 'utrecht-form-field utrecht-form-field--checkbox choice',
} as const;

const INPUTS = {
  radio: 'utrecht-form-field__input utrecht-radio-button utrecht-radio-button--html-input',
  checkbox: 'utrecht-form-field__input utrecht-checkbox utrecht-checkbox--html-input',
} as const;

const LABELS = {
  radio: 'utrecht-form-field__label utrecht-form-label utrecht-form-label--radio',
  checkbox: 'utrecht-form-field__label utrecht-form-label utrecht-form-label--checkbox',
} as const;

/** Options as radios or tick boxes; what is not known stands apart, behind 'of'. */
export function Choices({
  name,
  kind,
  options,
  picked,
}: {
  readonly name: string;
  readonly kind: 'radio' | 'checkbox';
  readonly options: readonly ChoiceOption[];
  readonly picked: readonly string[];
}) {
  return (
    <>
      {options.map(({ id, label, isExclusive = false }) => (
        <div key={id}>
          {id === UNKNOWN && options.length > 1 && <p class="or">of</p>}
          <div class={ROWS[kind]}>
            <input
              class={INPUTS[kind]}
              type={kind}
              id={fieldId(name, id)}
              name={name}
              value={id}
              defaultChecked={picked.includes(id)}
              data-exclusive={isExclusive ? '' : undefined}
              onChange={kind === 'checkbox' ? keepApart : undefined}
            />
            <label class={LABELS[kind]} for={fieldId(name, id)}>
              {label}
            </label>
          </div>
        </div>
      ))}
    </>
  );
}

/** What excludes the others goes off when another goes on, and the other way round. */
function keepApart({ currentTarget }: { readonly currentTarget: HTMLInputElement }) {
  if (!currentTarget.checked) return;
  const { name, form } = currentTarget;
  const isExclusive = (box: HTMLInputElement) => box.dataset['exclusive'] !== undefined;
  for (const box of form?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []) {
    if (box !== currentTarget && box.name === name && (isExclusive(currentTarget) || isExclusive(box))) {
      box.checked = false;
    }
  }
}

/** A line to type on. */
export function TextField({
  name,
  label,
  value,
  isNumber = false,
  hasError = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly isNumber?: boolean;
  readonly hasError?: boolean;
}) {
  return (
    <div class="utrecht-form-field">
      <label class={CLASSES.label} for={fieldId(name, '')}>
        {label}
      </label>
      <input
        class={CLASSES.textbox}
        type="text"
        id={fieldId(name, '')}
        name={name}
        defaultValue={value}
        inputMode={isNumber ? 'numeric' : undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={hasError || undefined}
        aria-describedby={hasError ? 'fout' : undefined}
      />
    </div>
  );
}

/** A day, in three parts. */
export function DateFields({ current }: { readonly current: Asking['current'] }) {
  const [year = '', month = '', day = ''] = openValue(current).split('-');
  return (
    <div class="date">
      <p class={CLASSES.help}>Bijvoorbeeld: 2 11 2026</p>
      <TextField name="dag" label="Dag" value={day} isNumber />
      <TextField name="maand" label="Maand" value={month} isNumber />
      <TextField name="jaar" label="Jaar" value={year} isNumber />
    </div>
  );
}

/** An answer in one's own words; empty when it was skipped. */
export function openValue(current: Asking['current']): string {
  return chosen(current ?? []).find((value) => value !== UNKNOWN) ?? '';
}
