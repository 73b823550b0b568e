// The style of the documentation page; in the page itself, so that it stands alone.

export const docsStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1d2326, #e6eaec); --soft: light-dark(#5a6468, #a4afb4); --paper: light-dark(#fdfcf9, #14191b); --panel: light-dark(#f1efe8, #1f2629); --link: light-dark(#00606b, #7fd3dd); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 3rem; border-bottom: 2px solid var(--panel); }
h3 { margin-bottom: 0.25rem; }
a { color: var(--link); }
a:focus-visible, pre:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 0.5rem 0; }
article { margin-top: 2rem; }
article p, dl { margin: 0.4rem 0; }
.address { font-size: 1.05rem; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
code { overflow-wrap: anywhere; }
pre { overflow-x: auto; padding: 0.75rem 1rem; border-radius: 0.5rem; background: var(--panel); }
dt { margin-top: 0.4rem; }
dd { margin: 0 0 0 1.25rem; color: var(--soft); }
`
