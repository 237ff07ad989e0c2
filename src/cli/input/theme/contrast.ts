import { type Colord, colord, extend } from 'colord';
import a11y from 'colord/plugins/a11y';
import names from 'colord/plugins/names';
import { filledIn, type Tokens } from './tokens.ts';

extend([a11y, names]);

/** What must be told apart: a colour from what is behind it. */
interface Pair {
  readonly what: string;
  readonly front: string;
  readonly back: string;
  /** The contrast that WCAG 2.2 AA asks: 4.5 for text, 3 for the edge of what can be used. */
  readonly least: number;
}

const PAPER = 'var(--utrecht-document-background-color)';
const INK = 'var(--utrecht-document-color)';

/** As the components have it: the values of one kind of button, field or alert, else those of all. */
const button = (kind: string, part: string) =>
  `var(--utrecht-button-${kind}-${part}, var(--utrecht-button-${part}))`;
const alert = (kind: string, part: string) =>
  `var(--utrecht-alert-${kind}-${part}, var(--utrecht-alert-${part}))`;
const field = (part: string) => `var(--utrecht-textbox-${part}, var(--utrecht-form-control-${part}))`;

const text = (what: string, front: string, back = PAPER): Pair => ({ what, front, back, least: 4.5 });
const edge = (what: string, front: string, back = PAPER): Pair => ({ what, front, back, least: 3 });

const PAIRS: readonly Pair[] = [
  text('de tekst', INK),
  text('een alinea', `var(--utrecht-paragraph-color, ${INK})`),
  text('de kop van een scherm', `var(--utrecht-heading-1-color, var(--utrecht-heading-color, ${INK}))`),
  text('een kop', `var(--utrecht-heading-2-color, var(--utrecht-heading-color, ${INK}))`),
  text('een kleine kop', `var(--utrecht-heading-3-color, var(--utrecht-heading-color, ${INK}))`),
  text('een link', 'var(--utrecht-link-color)'),
  text('een link onder de muis', 'var(--utrecht-link-hover-color, var(--utrecht-link-color))'),
  text('de uitleg bij een vraag', `var(--utrecht-form-field-description-color, ${INK})`),
  text('een antwoord', `var(--utrecht-form-label-color, ${INK})`),
  text('een foutmelding', 'var(--utrecht-form-field-error-message-color)'),
  text('een invulveld', field('color'), field('background-color')),
  edge('de rand van een invulveld', field('border-color')),
  edge('een rondje', 'var(--utrecht-radio-button-border-color)'),
  edge(
    'een gekozen rondje',
    'var(--utrecht-radio-button-checked-color, var(--utrecht-radio-button-color))',
    'var(--utrecht-radio-button-checked-background-color, var(--utrecht-radio-button-background-color))',
  ),
  ...['primary-action', 'secondary-action', 'subtle'].flatMap((kind, at) => {
    const what = ['de hoofdknop', 'een knop', 'een lichte knop'][at] ?? kind;
    const hover = (part: string) => `var(--utrecht-button-${kind}-hover-${part}, ${button(kind, part)})`;
    return [
      text(what, button(kind, 'color'), button(kind, 'background-color')),
      text(`${what} onder de muis`, hover('color'), hover('background-color')),
    ];
  }),
  text('een waarschuwing', alert('warning', 'color'), alert('warning', 'background-color')),
  text('een fout bovenaan', alert('error', 'color'), alert('error', 'background-color')),
  edge('de rand van een waarschuwing', alert('warning', 'border-color')),
  edge('de ring om wat gekozen is met het toetsenbord', 'var(--utrecht-focus-outline-color)'),
  text('de knop om 112 te bellen', 'var(--wegwijzer-on-alarm)', 'var(--wegwijzer-alarm)'),
  text('een link in een grijs vlak', 'var(--utrecht-link-color)', 'var(--wegwijzer-soft)'),
];

/** Says in Dutch what is too hard to tell apart with these values; each a sentence without a full stop. */
export function contrastFaults(tokens: Tokens): string[] {
  const paper = colourOf(PAPER, tokens) ?? colord('#fff');
  return PAIRS.flatMap(({ what, front, back, least }) => {
    const [behind, before] = [colourOf(back, tokens), colourOf(front, tokens)];
    if (behind === undefined || before === undefined) return [`${what}: de kleur is niet na te rekenen`];
    const under = over(behind, paper);
    const found = over(before, under).contrast(under);
    if (found >= least) return [];
    return [`${what}: het contrast is ${inDutch(found)}, en moet ten minste ${inDutch(least)} zijn`];
  });
}

/** Whether a value is, or holds, a colour: then it is for the light or for the dark only. */
export function isColour(value: string): boolean {
  if (colord(value).isValid()) return true;
  return /#[\da-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(/i.test(value);
}

function colourOf(value: string, tokens: Tokens): Colord | undefined {
  const said = filledIn(value, tokens);
  const colour = colord(said?.trim() ?? '');
  return colour.isValid() ? colour : undefined;
}

/** A colour as it looks on another. */
function over(front: Colord, back: Colord): Colord {
  const [upper, lower] = [front.toRgb(), back.toRgb()];
  const mix = (one: number, other: number) => one * upper.a + other * (1 - upper.a);
  return colord({ r: mix(upper.r, lower.r), g: mix(upper.g, lower.g), b: mix(upper.b, lower.b) });
}

/** Rounded down: what is just too little must not look like enough. */
function inDutch(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toLocaleString('nl-NL');
}
