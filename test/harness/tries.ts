const MANY = process.env['STAPWIJZER_PROPERTIES'];

/** Whether this is one of thousands of runs, each with a slip in the code: what is tried often is tried less. */
const IS_ONE_OF_MANY = process.env['STAPWIJZER_KEPT'] !== undefined;

/**
 * How often a property is tried: the same tries for every change, so that a change is judged by what it changes.
 * `npm run assurance` tries many more, and others every time.
 */
export function tries(few: number): { readonly numRuns: number; readonly seed?: number } {
  return MANY === undefined ? { numRuns: times(few), seed: 20261126 } : { numRuns: Number(MANY) };
}

/** How often something is tried that as a rule shows a fault at once. */
export function times(usual: number): number {
  return IS_ONE_OF_MANY ? Math.ceil(usual / 10) : usual;
}
