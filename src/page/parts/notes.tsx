import { CLASSES } from '../classes.ts';

/** What is said once, above a screen. */
export function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <div class="notes">
      {notes.map((note) => (
        <p key={note} class={CLASSES.paragraph}>
          {note}
        </p>
      ))}
    </div>
  );
}
