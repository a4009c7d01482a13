/** The theme of this browser. `system` follows the operating system. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The storage key of a theme other than `system`. */
export const THEME_KEY = 'well-known.theme';

/** The color of the browser's own bars, if the browser supports it. */
export const BAR_COLORS = { light: '#fbfaf7', dark: '#14171a' } as const;

/** Returns the theme of this browser. */
export function readTheme(): Theme {
  const shown = document.documentElement.dataset.theme;
  return shown === 'light' || shown === 'dark' ? shown : 'system';
}

/** Applies a theme at once, and stores it if the browser allows. */
export function chooseTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light';
    meta.content = BAR_COLORS[theme === 'system' ? own : theme];
  }
  try {
    if (theme === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // A browser without storage still shows the choice until the page is closed.
  }
}
