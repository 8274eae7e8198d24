import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readFilters, writeFilters } from './filters.js';
import { QueueDesk } from './queue-desk.js';

/** The queue at the address: another filter is another list, another selection is not. */
export function QueuePage() {
  const [search] = useSearchParams();
  const filters = useMemo(() => readFilters(search), [search]);
  const key = writeFilters(filters).toString();
  return <QueueDesk key={key} filters={filters} />;
}
