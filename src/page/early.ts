/** Runs before anything is painted: an entry of the history that was left shows nothing of ours. */
if (history.state === -1) {
  document.documentElement.hidden = true;
  document.title = '';
}

/** With this class the questions are shown, and not what stands there for whoever has no script. */
const WITH_SCRIPT = 'met-script';
const { classList } = document.documentElement;
classList.add(WITH_SCRIPT);
// The program itself can be refused, when somebody changed the file. It takes that part away when it runs.
document.addEventListener('DOMContentLoaded', () => {
  if (document.getElementById('zonder-script') !== null) classList.remove(WITH_SCRIPT);
});
