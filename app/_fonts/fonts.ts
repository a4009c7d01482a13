import localFont from 'next/font/local';

/** Geist, reduced to the characters and weights that screens use (`npm run fonts`). */
export const sans = localFont({
  src: './geist-sans.woff2',
  variable: '--font-geist-sans',
  weight: '400 700',
});

/** Geist Mono for ports and addresses, reduced in the same way. */
export const mono = localFont({
  src: './geist-mono.woff2',
  variable: '--font-geist-mono',
  weight: '400 700',
  adjustFontFallback: false,
  fallback: ['ui-monospace', 'SFMono-Regular', 'Menlo', 'Liberation Mono', 'DejaVu Sans Mono', 'monospace'],
});
