/** Digits and a dash as on a pocket calculator, each three lines of three characters; then a space. */
const SIGNS = '0123456789-';
const LINES = [
  ' _     _  _     _  _  _  _  _    ',
  '| |  | _| _||_||_ |_   ||_||_| _ ',
  '|_|  ||_  _|  | _||_|  ||_| _|   ',
];

/**
 * Draws a telephone number large, to read from a screen while dialling. Empty when it is wider than the screen
 * or has other signs than digits, spaces and dashes. It never stands for the number alone.
 */
export function largeNumber(number: string, columns: number): string {
  if (!/^[-\d ]*$/.test(number)) return '';
  const lines = LINES.map((line) =>
    [...number]
      .map((sign) => (sign === ' ' ? '  ' : line.slice(3 * SIGNS.indexOf(sign), 3 * SIGNS.indexOf(sign) + 3)))
      .join(' ')
      .trimEnd(),
  );
  return lines.some((line) => line.length >= columns) ? '' : lines.join('\n');
}
