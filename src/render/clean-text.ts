/** Content must not move a cursor, change colours or end a text: control characters become spaces. */
export function cleanText(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}
