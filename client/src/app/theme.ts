import { preferences } from '../lib/preferences.js';

/** Puts the chosen theme on the document; without a choice the tokens follow the system by themselves. */
export function followTheme(): void {
  const apply = () => {
    const { theme, density } = preferences.get();
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.density = density;
  };
  apply();
  preferences.subscribe(apply);
}
