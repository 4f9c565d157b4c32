import { useEffect, useState } from 'react';
import { useText } from '../text/use-text.js';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const SIGNS: Readonly<Record<Theme, string>> = { auto: '◐', light: '○', dark: '●' };

/** Kept on the machine, not in the address: it belongs to the reader, not to the view. */
export function ThemeSwitch() {
  const text = useText();
  const [theme, setTheme] = useState<Theme>(remembered);
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    try {
      localStorage.setItem('casus-theme', theme);
    } catch {
      // A browser that keeps nothing forgets it, no more.
    }
  }, [theme]);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
  return (
    <button type="button" className="theme" onClick={() => setTheme(next)}>
      <span aria-hidden="true">{SIGNS[theme]}</span>
      <span className="unseen">
        {text.theme.label}: {text.theme[theme]}
      </span>
    </button>
  );
}

function remembered(): Theme {
  try {
    const kept = localStorage.getItem('casus-theme');
    return THEMES.find((theme) => theme === kept) ?? 'auto';
  } catch {
    return 'auto';
  }
}
