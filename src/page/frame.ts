/** What the page tells the page that it stands in: never an answer. */
export type ToHost =
  | { readonly type: 'stapwijzer:height'; readonly height: number }
  | { readonly type: 'stapwijzer:top' | 'stapwijzer:leave' };

/** Tells the host something; nothing happens when there is none. */
export function tellHost(message: ToHost): void {
  if (parent !== window) parent.postMessage(message, '*');
}

/** Keeps the host told of how high the page is. */
export function tellHeight(): void {
  if (parent === window) return;
  const { body } = document;
  new ResizeObserver(() => tellHost({ type: 'stapwijzer:height', height: body.scrollHeight })).observe(body);
}
