import { useText } from '../lib/text.js';
import { useToast } from './toast/toast.js';

/**
 * Puts a text on the clipboard, says `done`, and returns whether it is there. A browser may refuse; then it says how to go
 * on.
 */
export function useCopy(): (text: string, done: string) => Promise<boolean> {
  const t = useText();
  const toast = useToast();
  return async (text, done) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without a secure page or permission there is no clipboard; the text can still be selected.
      toast({ kind: 'refused', text: t.components.notCopied });
      return false;
    }
    toast({ text: done });
    return true;
  };
}
