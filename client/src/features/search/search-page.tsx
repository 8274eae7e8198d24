import { useRef } from 'react';
import { ExportButton } from '../../components/export/export-button.js';
import { QueryBar } from '../../components/query/query-bar.js';
import { ListBones } from '../../components/page/list-bones.js';
import { SearchTabs } from '../../components/page/search-tabs.js';
import { QueryState } from '../../components/query-state.js';
import { useFormat } from '../../lib/format.js';
import { usePrograms } from '../../lib/queries.js';
import { useSavedSearches } from '../../lib/search-queries.js';
import { useSearchWords } from '../../lib/search-words.js';
import { EmptyResults } from './empty-results.js';
import { FilterChips } from './filter-chips.js';
import { Overview } from './overview.js';
import { PictureButton } from './picture-button.js';
import { SearchHead } from './search-head.js';
import { exportsOf } from './exports-of.js';
import { StoryTable } from './story-table.js';
import { useSearchDesk, type SearchDesk } from './use-search-desk.js';
import styles from './search-page.module.css';

/** What is said, since when, and is it growing: a query, its figures over time, and the stories behind them. */
export function SearchPage() {
  const words = useSearchWords();
  const desk = useSearchDesk();
  const programs = usePrograms().data ?? [];
  const figure = useRef<HTMLElement>(null);
  const saved = useSavedSearches().data?.find(({ id }) => id === desk.address.savedId);
  return (
    <div className={styles.page}>
      <SearchHead desk={desk}>
        <PictureButton desk={desk} figure={figure} title={saved?.name ?? words.title} />
        <ExportButton requests={exportsOf(desk)} />
      </SearchHead>
      <SearchTabs current="issues" />
      <div className={styles.body}>
        <div className={styles.asking}>
          <QueryBar
            query={desk.address.q}
            programs={programs}
            isNarrowed={isNarrowed(desk.address)}
            onSearch={(q) => desk.set({ q, sel: null })}
          />
          <FilterChips desk={desk} count={<Count desk={desk} />} />
        </div>
        <QueryState query={desk.stories} skeleton={<ListBones />}>
          {() =>
            desk.page?.totals.mentions === 0 ? (
              <EmptyResults desk={desk} />
            ) : (
              <>
                <Overview desk={desk} figure={figure} />
                <StoryTable desk={desk} />
              </>
            )
          }
        </QueryState>
      </div>
    </div>
  );
}

const isNarrowed = ({ lists, issue }: SearchDesk['address']): boolean =>
  issue !== null || Object.values(lists).some((values) => values.length > 0);

function Count({ desk: { page } }: { desk: SearchDesk }) {
  const words = useSearchWords();
  const format = useFormat();
  return (
    <p className={styles.count} role="status">
      {page &&
        words.count(
          format.number(page.totals.mentions),
          format.number(page.totals.stories),
          format.number(page.tookMs),
        )}
    </p>
  );
}
