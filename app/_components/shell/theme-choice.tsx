'use client';

import { useEffect, useState } from 'react';
import { chooseTheme, readTheme, THEMES, type Theme } from './theme';

const LABELS: Readonly<Record<Theme, string>> = { system: 'System', light: 'Light', dark: 'Dark' };

/** Chooses light or dark colors for this browser. It needs JavaScript and is hidden without it. */
export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => setTheme(readTheme()), []);
  return (
    <fieldset data-for="stranger learner member instructor" className="mt-2 border-t border-line px-3 pt-3">
      <legend className="float-start mb-2 text-sm text-muted">Theme</legend>
      <div className="clear-both grid grid-cols-3 gap-1">
        {THEMES.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="theme"
              value={each}
              checked={theme === each}
              onChange={() => {
                chooseTheme(each);
                setTheme(each);
              }}
              className="sr-only"
            />
            {LABELS[each]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
