/** What stands before a code in the address of a page: behind the #, which a browser sends to nobody. */
export const BEFORE_CODE = '#code=';

/** The address at which a page shows the answers of a code. */
export function codeLink(page: string, code: string): string {
  return `${page}${BEFORE_CODE}${code.replaceAll(' ', '-')}`;
}
