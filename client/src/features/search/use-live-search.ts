import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLive } from '../../lib/live.js';
import { searchKeys } from '../../lib/search-queries.js';

/** A range that ends now is counted again at most this often. */
export const recountEveryMs = 10_000;

/**
 * Counts again while mentions come in, and leaves the rows of the table where they are. Returns whether there was news
 * since this address was opened.
 */
export function useLiveSearch(isOpenEnded: boolean, address: string): boolean {
  const client = useQueryClient();
  const { onStories } = useLive();
  const [newsAt, setNewsAt] = useState<string | null>(null);
  useEffect(() => {
    if (!isOpenEnded) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const recount = () => {
      timer = undefined;
      setNewsAt(address);
      void client.invalidateQueries({
        queryKey: searchKeys.search,
        predicate: ({ queryKey }) => queryKey[1] !== 'page',
      });
    };
    const stop = onStories(() => {
      timer ??= setTimeout(recount, recountEveryMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client, onStories, isOpenEnded, address]);
  return newsAt === address;
}
