/** What is done when a signal comes, by the name of the signal. */
export type Listeners = Readonly<Record<string, () => void>>;

/** Hears signals from now on, which then end nothing by themselves. Gives the function that hears them no more. */
export function hearSignals(listeners: Listeners): () => void {
  const all = Object.entries(listeners);
  for (const [signal, hear] of all) process.on(signal, hear);
  return () => {
    for (const [signal, hear] of all) process.off(signal, hear);
  };
}
