import type { ExportRequest } from '../../lib/report-api.js';
import type { SearchDesk } from './use-search-desk.js';

/** What can be written into a file: the stories and mentions of the table, and the bars of the whole range. */
export function exportsOf({
  address: { selected },
  params,
  timelineQuery,
}: Pick<SearchDesk, 'address' | 'params' | 'timelineQuery'>): readonly [ExportRequest, ...ExportRequest[]] {
  const search = selected === null ? params : { ...params, from: selected[0], to: selected[1] };
  return [
    { kind: 'stories', search },
    { kind: 'mentions', search },
    { kind: 'timeline', search: timelineQuery },
  ];
}
