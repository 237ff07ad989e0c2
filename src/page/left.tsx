import { render } from 'preact';

/** Shows an entry of the history that was left: a way to begin, and nothing that tells what this is. */
export function showLeft(root: Element): void {
  document.title = '';
  root.replaceChildren();
  const begin = () => {
    history.replaceState(0, '');
    location.reload();
  };
  render(
    <main data-screen="left">
      <button type="button" data-do="open" onClick={begin}>
        Openen
      </button>
    </main>,
    root,
  );
  document.documentElement.hidden = false;
}
