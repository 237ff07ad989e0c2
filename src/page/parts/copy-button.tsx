import { useState } from 'preact/hooks';
import { CLASSES } from '../classes.ts';
import { canCopy, copy } from '../share.ts';
import { Button } from './buttons.tsx';

type Outcome = 'none' | 'copied' | 'refused';

/** Copies a text. Where that cannot be done, the text stands there to be selected. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  const onClick = () => {
    void copy(text).then((isCopied) => setOutcome(isCopied ? 'copied' : 'refused'));
  };
  const showsText = outcome === 'refused' || !canCopy();
  return (
    <>
      {canCopy() && (
        <Button does="copy" onClick={onClick}>
          {label}
        </Button>
      )}
      <span class={CLASSES.help} role="status">
        {outcome === 'copied' ? 'Gekopieerd.' : ''}
      </span>
      {showsText && (
        <label class={CLASSES.label}>
          Kopieer zelf deze tekst:
          <textarea class={CLASSES.textbox} readOnly rows={6}>
            {text}
          </textarea>
        </label>
      )}
    </>
  );
}
