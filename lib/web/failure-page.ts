import { createHash } from 'node:crypto';

/**
 * The styles of the page. They repeat the colors of app/globals.css, so that the page matches the app without further
 * requests.
 */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#fbfaf7, #14171a); color: light-dark(#1b1f23, #eceae4); font: 1rem/1.6 ui-sans-serif, system-ui, sans-serif; }
main { max-width: 36rem; margin: 0 auto; padding: 1rem 1rem 3rem; display: grid; gap: 1rem; }
p, h1 { margin: 0; }
h1 { font-size: 1.5rem; line-height: 1.3; padding-top: 1.5rem; }
.name { font-weight: 600; }
.name span, a { color: light-dark(#0b6b61, #5ccbb9); }
.name span { font-family: ui-monospace, monospace; }
.muted { color: light-dark(#5a626a, #a4abb1); }
a { display: inline-block; padding: 0.5rem 1rem; border-radius: 0.5rem; background: light-dark(#0b6b61, #5ccbb9); color: light-dark(#ffffff, #0c211e); font-weight: 600; text-decoration: none; }
a:focus-visible { outline: 3px solid light-dark(#0b6b61, #5ccbb9); outline-offset: 2px; }
`;

/**
 * The page that a user sees if no other page can be made. It needs no script, no file, and no database. Its link
 * requests the same address again.
 */
export const FAILURE_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Server error · Well Known</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="name">Well Known<span>:</span></p>
<h1>Something went wrong on the server.</h1>
<p>The server could not create this page. Every answer that it has confirmed is saved; answers that it has not confirmed were not counted.</p>
<p class="muted">This may work again in a few seconds.</p>
<p><a href="">Try again</a></p>
</main>
</body>
</html>
`;

/** The Content-Security-Policy of that page, which may load nothing but its own style. */
export const FAILURE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
