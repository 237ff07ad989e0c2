/**
 * What stands around a page while it is being made: it shows the page in a frame, exactly as the file will
 * be, and shows it anew at every change. What is wrong is told in place of the page.
 */
export const PREVIEW = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Voorbeeld van de pagina</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview.css">
<script src="/preview.js" defer></script>
</head>
<body>
<iframe title="De pagina zoals zij wordt" hidden></iframe>
<main role="alert" hidden><h1>De pagina kan zo niet gemaakt worden</h1><pre></pre></main>
</body>
</html>
`;

/** The news is JSON: what is wrong, or null. At the first news, and at any other, the page is loaded anew. */
export const PREVIEW_SCRIPT = `const [frame, wrong] = document.querySelectorAll('iframe, main');
new EventSource('/news').onmessage = ({ data }) => {
  if (data === '') return;
  const { mistake } = JSON.parse(data);
  wrong.hidden = mistake === null;
  frame.hidden = mistake !== null;
  wrong.querySelector('pre').textContent = mistake ?? '';
  if (mistake === null) frame.src = '/page.html';
};
`;

export const PREVIEW_STYLE = `:root { color-scheme: light dark }
body { margin: 0; font-family: system-ui, sans-serif }
iframe { display: block; width: 100%; height: 100vh; border: 0 }
main { padding: 1rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere }
[hidden] { display: none }
`;

/** It loads what is served here, and nothing else. */
export const PREVIEW_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
