/** No text may move a cursor, change colours, turn letters round or hide some: signs that nobody sees become spaces. */
export function cleanText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
