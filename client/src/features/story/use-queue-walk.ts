import { useNavigate } from 'react-router';
import { useAnnounce } from '../../components/announcer.js';
import { useToast } from '../../components/toast/toast.js';
import { neighbourOf, useQueueOrder } from '../../lib/queue-order.js';
import { useText } from '../../lib/text.js';

/** The queue's address with this story selected, so that one comes back to its row. */
export function backTo(href: string, id: string): string {
  const [path = '/queue', query = ''] = href.split('?');
  const search = new URLSearchParams(query);
  search.set('sel', id);
  return `${path}?${search.toString()}`;
}

/** The next and the previous story of the list one came from, and the way back to it. */
export function useQueueWalk(id: string) {
  const t = useText().story;
  const order = useQueueOrder();
  const navigate = useNavigate();
  const toast = useToast();
  const announce = useAnnounce();
  const back = backTo(order.href, id);
  const go = (step: 1 | -1): void => {
    const to = neighbourOf(order, id, step);
    if (to !== null) {
      void navigate(`/stories/${to}`);
      return;
    }
    if (order.ids.length === 0) {
      void navigate(back);
      return;
    }
    const words = step === 1 ? t.endOfList : t.startOfList;
    toast({ text: words });
    announce(words);
  };
  return { next: () => go(1), previous: () => go(-1), backTo: back };
}
