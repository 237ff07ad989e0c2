/**
 * How a page looks: on a telephone of 320 px, on a screen, in forced colours and on A4. Nothing in it
 * is fetched. Colours keep a contrast of 7 to 1, and nothing is told by colour alone.
 */
export const STYLE = `
:root { color-scheme: light dark; --ink: #16202b; --paper: #fff; --soft: #f1f4f7; --line: #5b6875; --link: #0b4a8f; --alarm: #8f1111 }
* { box-sizing: border-box }
html { font: 100%/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--paper); color: var(--ink) }
main { max-width: 42rem; margin: 0 auto; padding: 1rem 1rem 3rem; overflow-wrap: anywhere }
main:focus { outline: none }
h1, h2, h3 { line-height: 1.25; margin: 1.6em 0 .4em; hyphens: auto }
h1 { font-size: 1.7rem; margin-top: .6em }
h2 { font-size: 1.3rem }
h3 { font-size: 1.1rem; margin-top: 0 }
p { margin: 0 0 .75em }
ol, ul { margin: 0 0 1em; padding-left: 1.8em }
li { margin: 0 0 .4em }
li p { margin: .2em 0 }
a { color: var(--link); text-underline-offset: .15em }
a:focus-visible, input:focus-visible { outline: 3px solid currentColor; outline-offset: 2px }
a[href^='tel:'] { display: inline-block; padding: .25em 0; font-weight: 700 }
.skip { position: absolute; left: -999rem }
.skip:focus { position: static; display: inline-block; margin: .5rem; padding: .5rem }
.task label { display: block; position: relative; padding: .1rem 0 .1rem 2.2rem; min-height: 1.6rem }
.task input { position: absolute; left: 0; top: .1rem; width: 1.5rem; height: 1.5rem; margin: 0 }
ul > .task { list-style: none; margin-left: -1.2em }
.alert { margin: 1em 0; padding: .7em 1em; border: 2px solid var(--alarm); border-left-width: .6rem }
.alert p:last-child { margin: 0 }
.card { margin: 1em 0; padding: .8em 1em; border: 1px solid var(--line); border-radius: .3rem }
.card ul { list-style: none; padding-left: 0 }
.card ul ul { list-style: disc; padding-left: 1.4em }
.write { height: 2rem; margin: 0 0 .5rem; border-bottom: 1px solid var(--line) }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
nav { background: var(--soft); padding: .8em 1em; border-radius: .3rem }
nav ul { margin: 0; list-style: none; padding: 0 }
nav a { display: inline-block; padding: .3em 0 }
pre { background: var(--soft); padding: .7em; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .9rem }
hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0f3f6; --paper: #12181f; --soft: #1e2731; --line: #9aa7b4; --link: #9ecbff; --alarm: #ffb0b0 }
}
@media print {
  @page { size: A4; margin: 15mm 17mm 17mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt sans-serif } }
  :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #fff; --line: #555; --link: #000; --alarm: #000 }
  html { font-size: 10.5pt; line-height: 1.3 }
  main { max-width: none; padding: 0 }
  h1, h2, h3 { break-after: avoid; break-inside: avoid }
  h1 { font-size: 17pt; margin-top: 0 }
  h2 { font-size: 12.5pt; margin: .7em 0 .25em }
  ol, ul { margin-bottom: .3em }
  h3 { font-size: 11pt }
  p, li { orphans: 3; widows: 3 }
  p { margin-bottom: .4em }
  li, .card, .alert, pre { break-inside: avoid }
  li { margin-bottom: .25em }
  h2 + *, h3 + * { break-before: avoid }
  a { text-decoration: none }
  a[href^='tel:'] { padding: 0 }
  #bronnen a::after { content: ' (' attr(href) ')' }
  .task label { padding: 0 0 0 7mm; min-height: 0 }
  .task input { top: .4mm; width: 4mm; height: 4mm; appearance: none; border: .3mm solid #000; border-radius: 0 }
  .task input:checked { background: #000; print-color-adjust: exact }
  .label, p:has(+ pre) { break-after: avoid }
  .alert { margin: .5em 0; padding: .35em .8em }
  .card { padding: .5em .8em; margin: .6em 0; font-size: 9.5pt }
  .card p { margin-bottom: .3em }
  .card li { margin-bottom: .1em }
  .card > ul { columns: 2; column-gap: 1.5em; margin-bottom: 0 }
  #bronnen { font-size: 8.5pt }
  #bronnen ul { columns: 2; column-gap: 2.2em }
  .write { height: 5mm; margin-bottom: 1.5mm; break-before: avoid }
  #dit-neemt-u-mee ul, #dit-spreken-we-af { columns: 2; column-gap: 2em }
  #handtekeningen-met-de-datum { columns: 3; column-gap: 2em; break-inside: avoid }
  #dit-spreken-we-af h2, #handtekeningen-met-de-datum h2 { column-span: all }
  pre { border: 1px solid var(--line) }
  nav, .skip { display: none }
  hr { break-after: page; margin: 0; border: 0 }
}
`;

/** What a content policy calls this style: the SHA-256 of its exact text. A test holds it to that. */
export const STYLE_HASH = 'sha256-DPt68x+lpnc6M7Smj1cT5jZ8V6f9IPuYx5P7ccfuBac=';
