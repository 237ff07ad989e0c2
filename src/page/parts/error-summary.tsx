import { useLayoutEffect, useRef } from 'preact/hooks';
import { CLASSES } from '../classes.ts';

/** What is wrong with what was filled in, as a link to where it can be mended. It takes focus when it appears. */
export function ErrorSummary({
  error,
}: {
  readonly error: { readonly message: string; readonly field: string };
}) {
  const { message, field } = error;
  const box = useRef<HTMLDivElement>(null);
  // A message that comes again takes focus again: each try has an error of its own.
  useLayoutEffect(() => box.current?.focus(), [error]);
  return (
    <div
      class="utrecht-alert utrecht-alert--error"
      role="alert"
      tabIndex={-1}
      ref={box}
      data-error={field}
      aria-labelledby="fout-titel"
    >
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">
          <h2 class={CLASSES.headings.h2} id="fout-titel">
            Er ontbreekt iets, of er klopt iets niet
          </h2>
          <ul class={CLASSES.bullets}>
            {/* A new text is a new node: a browser that translates the page holds on to the old one. */}
            <li class={CLASSES.bullet} key={message}>
              <a class={CLASSES.link} href={`#${field}`}>
                {message}
              </a>
            </li>
          </ul>
        </div>
      </div>
    </div>
  );
}
