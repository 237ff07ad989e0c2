/** Runs before anything is painted: an entry of the history that was left shows nothing of ours. */
if (history.state === -1) {
  document.documentElement.hidden = true;
  document.title = '';
}
