const MANY = process.env['STAPWIJZER_PROPERTIES'];

/**
 * How often a property is tried: the same tries for every change, so that a change is judged by what it changes.
 * `npm run assurance` tries many more, and others every time.
 */
export function tries(few: number): { readonly numRuns: number; readonly seed?: number } {
  return MANY === undefined ? { numRuns: few, seed: 20261126 } : { numRuns: Number(MANY) };
}
