import type { Standing } from './consultation.ts';
import type { View } from './journey.ts';

/**
 * What the tab is called. It stays in the history of the browser: so it says where somebody is, and never what was
 * asked or answered.
 */
export function titleFor(title: string, view: View, standing: Standing): string {
  return `${placeOf(view, standing)} – ${title}`;
}

function placeOf(view: View, standing: Standing): string {
  switch (view.kind) {
    case 'route':
    case 'danger':
      return standing.kind === 'question' ? `Vraag ${standing.asking.number}` : 'Uw advies';
    case 'change':
      return 'Vraag';
    case 'answers':
      return 'Uw antwoorden';
    case 'call':
      return 'Bellen';
    case 'letter':
      return 'Brief';
    case 'sheet':
      return 'Het gesprek';
    case 'code':
    case 'enter-code':
      return 'Code';
  }
}
