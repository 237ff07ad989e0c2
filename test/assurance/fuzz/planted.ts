import type { Target } from './targets.ts';

/** A fault that nobody finds by chance: three signs, each looked at only where the one before it was right. */
export const planted: Target = {
  seeds: ['stapwijzer wijst de weg'],
  read(text) {
    if (text.charAt(3) === '%') {
      if (text.charAt(7) === 'Q') {
        if (text.charAt(11) === '~') throw new TypeError('planted');
      }
    }
  },
};
