/** Tells how far along somebody is, in words: 'Vraag 3, nog hooguit 5'. The questions after this one are counted. */
export function progress(number: number, remaining: { readonly max: number }): string {
  const after = remaining.max - 1;
  if (after === 0) return `Vraag ${number}, de laatste`;
  return `Vraag ${number}, nog hooguit ${after}`;
}
