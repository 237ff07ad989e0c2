import type { ComponentChildren } from 'preact';

const KINDS = {
  info: 'utrecht-alert utrecht-alert--info',
  warning: 'utrecht-alert utrecht-alert--warning',
  error: 'utrecht-alert utrecht-alert--error',
} as const;

/** Something that must be seen. It begins with a word, not with a colour alone; one that is urgent is read aloud at once. */
export function AlertBox({
  kind,
  word,
  isUrgent = false,
  children,
}: {
  readonly kind: keyof typeof KINDS;
  readonly word: string;
  readonly isUrgent?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={KINDS[kind]} role={isUrgent ? 'alert' : undefined}>
      <div class="utrecht-alert__content">
        <div class="utrecht-alert__message">
          <p class="utrecht-paragraph">
            <strong>{word}</strong> {children}
          </p>
        </div>
      </div>
    </div>
  );
}
