/** What stands before a code in the address of a page: behind the #, which a browser sends to nobody. */
export const BEFORE_CODE = '#code=';

/** Gives the code in what somebody pasted: with the word before it, or in the address of a page. */
export function codeFrom(text: string): string {
  const link = text.indexOf(BEFORE_CODE);
  return link === -1 ? text.replace(/^\s*code:\s*/i, '') : text.slice(link + BEFORE_CODE.length);
}

/** The address at which a page shows the answers of a code. */
export function codeLink(page: string, code: string): string {
  return `${page}${BEFORE_CODE}${code.replaceAll(' ', '-')}`;
}
