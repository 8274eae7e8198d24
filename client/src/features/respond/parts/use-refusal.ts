import { useAnnounce } from '../../../components/announcer.js';
import { useToast } from '../../../components/toast/toast.js';
import { isFailure } from '../../../lib/http.js';
import { useText } from '../../../lib/text.js';

/** Tells a refusal as a notice, and at once to screen readers. */
export function useRefusal(): (error: unknown) => void {
  const t = useText();
  const toast = useToast();
  const announce = useAnnounce();
  return (error) => {
    const words = t.errors[isFailure(error) ? error.code : 'internal'];
    toast({ text: `${words.title} ${words.help}`, kind: 'refused' });
    announce(words.title, 'assertive');
  };
}
