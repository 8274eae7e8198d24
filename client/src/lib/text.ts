import { en } from '../text/en/index.js';
import { id, type Text } from '../text/id/index.js';
import { preferences, type LanguageChoice } from './preferences.js';
import { useStore } from './store.js';

export type { Text } from '../text/id/index.js';

const dictionaries: Record<LanguageChoice, Text> = { id, en };

/** The page's language follows the dictionary, so that screen readers pronounce it right. */
function announceLanguage(): void {
  document.documentElement.lang = preferences.get().language;
}
announceLanguage();
preferences.subscribe(announceLanguage);

/** Every word on screen, in the language chosen: `useText().story.merge`. */
export function useText(): Text {
  return dictionaries[useStore(preferences).language];
}

/** Words that only some pages need, in the language chosen; they are loaded with the page that asks. */
export function useWords<Words>(words: Record<LanguageChoice, Words>): Words {
  return words[useStore(preferences).language];
}

/** The same outside of components, read at the moment of the call. */
export function currentText(): Text {
  return dictionaries[preferences.get().language];
}

/** Picks the side of a two-language sentence that came from the server. */
export function useReason(): (reason: { id: string; en: string }) => string {
  const { language } = useStore(preferences);
  return (reason) => reason[language];
}
