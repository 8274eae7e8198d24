import type { SearchParams } from '@tanggap/shared/api-search';
import { useMemo } from 'react';
import { useNow } from '../../lib/now.js';
import { usePreferences } from '../../lib/preferences.js';
import { paramsOf, readSearch, type SearchAddress } from '../../lib/search-address.js';
import { useAddress } from '../page/use-address.js';

export interface Range {
  address: SearchAddress;
  /** What the API is asked; stays the same object until the address or the day changes. */
  params: SearchParams;
}

/** The search of the address, so that a figure of the search page opens with what it was counted over. */
export function useRange(): Range {
  const { zone } = usePreferences();
  const { search } = useAddress();
  const now = useNow(60_000);
  const written = search.toString();
  return useMemo(() => {
    const address = readSearch(new URLSearchParams(written), now, zone);
    return { address, params: { ...paramsOf(address), zone } };
  }, [written, now, zone]);
}
