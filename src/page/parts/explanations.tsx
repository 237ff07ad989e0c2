import type { Asking } from '../../engine/asking.ts';
import { CLASSES } from '../classes.ts';

/** Why a question is asked, and the words in it that are explained: for who wants to know. */
export function Explanations({ asking }: { readonly asking: Asking }) {
  return (
    <>
      <details class="words">
        <summary>Waarom vragen wij dit?</summary>
        <p class={CLASSES.paragraph}>{asking.question.why}</p>
      </details>
      {asking.terms.length > 0 && (
        <details class="words">
          <summary>Woorden uitgelegd</summary>
          <dl>
            {asking.terms.map(({ id, term, text }) => (
              <div key={id}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
