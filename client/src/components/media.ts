import { useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** One column, thumbs instead of keys. The same width as in the style sheets. */
export const useIsPhone = (): boolean => useMedia('(max-width: 720px)');

/** Too narrow for list and preview side by side: a story opens as a page of its own. */
export const useIsNarrow = (): boolean => useMedia('(max-width: 1099px)');
