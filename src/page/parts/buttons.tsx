import type { ComponentChildren } from 'preact';
import { CLASSES } from '../classes.ts';

/** Something to do. `does` names it for tests, and for whoever reads the page as source. */
export function Button({
  does,
  look = 'secondary',
  onClick,
  children,
}: {
  readonly does: string;
  readonly look?: 'primary' | 'secondary' | 'subtle';
  readonly onClick: (event: MouseEvent) => void;
  readonly children: ComponentChildren;
}) {
  return (
    <button type="button" class={CLASSES[look]} data-do={does} onClick={onClick}>
      {children}
    </button>
  );
}

/** Back to the screen before this one. */
export function BackButton({ onClick, label }: { readonly onClick: () => void; readonly label: string }) {
  return (
    <div class="back">
      <Button does="back" look="subtle" onClick={onClick}>
        {label}
      </Button>
    </div>
  );
}
