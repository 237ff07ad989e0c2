import { toSvgPath } from 'lean-qr/extras/svg';
import { generate } from 'lean-qr/nano';

/** White around the squares, which a camera needs. */
const EDGE = 4;

/** A text as a square to scan, black on white whatever the colours of the page. */
export function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  const code = generate(text);
  const side = code.size + 2 * EDGE;
  return (
    <figure class="qr">
      <svg
        viewBox={`${-EDGE} ${-EDGE} ${side} ${side}`}
        width="220"
        height="220"
        role="img"
        aria-label={label}
      >
        <rect x={-EDGE} y={-EDGE} width={side} height={side} fill="#fff" />
        <path d={toSvgPath(code)} fill="#000" />
      </svg>
      <figcaption class="unseen">{label}</figcaption>
    </figure>
  );
}
