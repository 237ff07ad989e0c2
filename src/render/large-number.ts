/** Digits as on a pocket calculator, each three lines of three characters. */
const DIGITS: Readonly<Record<string, readonly [string, string, string]>> = {
  '0': [' _ ', '| |', '|_|'],
  '1': ['   ', '  |', '  |'],
  '2': [' _ ', ' _|', '|_ '],
  '3': [' _ ', ' _|', ' _|'],
  '4': ['   ', '|_|', '  |'],
  '5': [' _ ', '|_ ', ' _|'],
  '6': [' _ ', '|_ ', '|_|'],
  '7': [' _ ', '  |', '  |'],
  '8': [' _ ', '|_|', '|_|'],
  '9': [' _ ', '|_|', ' _|'],
  '-': ['   ', ' _ ', '   '],
};

const SPACE = ['  ', '  ', '  '] as const;

/**
 * Draws a telephone number large, to read from a screen while dialling. Empty when it is wider than the screen
 * or has other signs than digits, spaces and dashes. It never stands for the number alone.
 */
export function largeNumber(number: string, columns: number): string {
  const signs = [...number].map((sign) => (sign === ' ' ? SPACE : DIGITS[sign]));
  if (signs.includes(undefined)) return '';
  const lines = [0, 1, 2].map((line) =>
    signs
      .map((sign) => sign?.[line] ?? '')
      .join(' ')
      .trimEnd(),
  );
  return lines.some((line) => line.length >= columns) ? '' : lines.join('\n');
}
