import { useLocation } from 'react-router';
import type { ResponseList } from '@tanggap/shared/vocabulary';
import { useResponseCounts } from '../../lib/respond-queries.js';
import { useText } from '../../lib/text.js';
import { AreaTabs } from '../page/area-tabs.js';
import { referencePages, shownLists } from './response-lists.js';

/** Lists and references of `Tanggapan` where there is no sidebar. */
export function ResponseTabs({ current }: { current: ResponseList | null }) {
  const t = useText();
  const counts = useResponseCounts().data;
  const { pathname } = useLocation();
  const lists = shownLists(counts, current).map(({ name }) => ({
    to: `/responses?list=${name}`,
    label: t.shell.responseLists[name],
    count: counts?.lists[name],
    isCurrent: name === current,
  }));
  const references = referencePages.map(({ name, path }) => ({
    to: path,
    label: t.shell.references[name],
    count: counts?.[name],
    isCurrent: pathname === path,
  }));
  // On a reference page its own tabs come first: the one that is open has to be in sight.
  const tabs = current === null ? [...references, ...lists] : [...lists, ...references];
  return <AreaTabs label={t.shell.responsesTitle} tabs={tabs} />;
}
