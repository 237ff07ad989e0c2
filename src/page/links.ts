/**
 * Follows links within the page without an entry in the history: 'leave at once' counts the entries. To a field
 * goes its question first, because focus alone would scroll the question off the screen.
 */
export function followLinksHere(): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const target = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
    if (link === null) return;
    event.preventDefault();
    if (target === null) return;
    (target.closest('fieldset')?.querySelector('legend') ?? target).scrollIntoView();
    target.focus({ preventScroll: true });
  });
}
