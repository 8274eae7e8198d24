import { useEffect, useState } from 'react';
import type { FoundStory } from '@tanggap/shared/api-search';
import { useLocation } from 'react-router';
import { Button } from '../../components/button.js';
import { IconArrowUp } from '../../components/icons.js';
import { useKeys } from '../../components/keyboard/keyboard.js';
import { useRowKeys } from '../../components/page/use-row-keys.js';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { setQueueOrder } from '../../lib/queue-order.js';
import type { SearchSort } from '../../lib/search-address.js';
import { useSearchWords } from '../../lib/search-words.js';
import { useCan } from '../../lib/session.js';
import { IssueDialog } from './issue-dialog.js';
import { StoryRow } from './story-row.js';
import type { SearchDesk } from './use-search-desk.js';
import styles from './story-table.module.css';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The stories behind the figures: sorted on request, paged, and never re-ordered by themselves. */
export function StoryTable({ desk }: { desk: SearchDesk }) {
  const words = useSearchWords().table;
  const format = useFormat();
  const { stories, rows, waiting, found } = desk;
  const mayGroup = useCan('issues:write');
  const now = useNow(minuteMs);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const picked = rows.filter(({ id }) => chosen.has(id));
  const toggle = (id: string) =>
    setChosen(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  const list = useRowKeys<HTMLTableSectionElement>();
  useRememberedOrder(rows);
  useKeys({
    n: () => void desk.showNew(),
    x: () => {
      const { story } = (document.activeElement as HTMLElement | null)?.dataset ?? {};
      if (mayGroup && story !== undefined) toggle(story);
    },
  });
  return (
    <section id="stories" aria-label={words.title} className={styles.area}>
      <Bar desk={desk} picked={picked} onClear={() => setChosen(new Set())} />
      <div className={styles.scroll}>
        <table
          className={styles.table}
          data-stale={stories.isPlaceholderData || undefined}
          aria-busy={stories.isFetching}
        >
          <Head desk={desk} hasBox={mayGroup} />
          <tbody ref={list}>
            {rows.map((story) => (
              <StoryRow
                key={story.id}
                story={story}
                spikes={desk.spikes.data?.spikes ?? []}
                marks={(desk.timeline.data?.marks ?? []).filter(({ storyId }) => storyId === story.id)}
                now={now}
                isChosen={chosen.has(story.id)}
                onChoose={mayGroup ? () => toggle(story.id) : null}
              />
            ))}
          </tbody>
        </table>
      </div>
      <footer className={styles.foot}>
        {found && <span>{words.shown(format.number(rows.length), format.number(found.stories))}</span>}
        {stories.hasNextPage && (
          <Button disabled={stories.isFetchingNextPage} onClick={() => void stories.fetchNextPage()}>
            {stories.isFetchingNextPage ? words.loading : words.more}
          </Button>
        )}
        {stories.isError && <span role="status">{words.stale}</span>}
      </footer>
      {waiting > 0 && (
        <Button
          variant="primary"
          icon={IconArrowUp}
          keys="n"
          className={styles.pill}
          title={words.freshHint}
          onClick={() => void desk.showNew()}
        >
          {words.fresh(format.number(waiting))}
        </Button>
      )}
    </section>
  );
}

/** The story page offers the next one of this list, and the way back to it. */
function useRememberedOrder(rows: readonly FoundStory[]): void {
  const { pathname, search } = useLocation();
  useEffect(() => {
    setQueueOrder({
      ids: rows.map(({ id }) => id),
      titles: Object.fromEntries(rows.map(({ id, title, urgency }) => [id, { title, urgency }])),
      href: `${pathname}${search}`,
    });
  }, [rows, pathname, search]);
}

interface BarProps {
  desk: SearchDesk;
  picked: readonly FoundStory[];
  onClear: () => void;
}

/** What can be done with the chosen stories; there only while some are. */
function Bar({ picked, onClear }: BarProps) {
  const words = useSearchWords().table;
  const [isOpen, setOpen] = useState(false);
  if (picked.length === 0) return null;
  return (
    <div className={styles.bar}>
      <strong>{words.selected(picked.length)}</strong>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {words.intoIssue}
      </Button>
      <Button variant="quiet" onClick={onClear}>
        {words.clear}
      </Button>
      {isOpen && (
        <IssueDialog
          stories={picked}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onClear();
          }}
        />
      )}
    </div>
  );
}

function Head({ desk, hasBox }: { desk: SearchDesk; hasBox: boolean }) {
  const words = useSearchWords().table;
  const { address, page, set } = desk;
  const days = page ? Math.ceil((Date.parse(page.to) - Date.parse(page.from)) / dayMs) : null;
  const sorted = (sort: SearchSort, label: string, className?: string) => (
    <th scope="col" aria-sort={address.sort === sort ? 'descending' : 'none'} className={className}>
      <button type="button" className={styles.sort} onClick={() => set({ sort }, { replace: true })}>
        {label}
        <span aria-hidden="true">{address.sort === sort ? ' ↓' : ''}</span>
      </button>
    </th>
  );
  return (
    <thead>
      <tr>
        {hasBox && <td className={styles.box} />}
        <th scope="col">{words.story}</th>
        {sorted('urgency', words.urgency)}
        <th scope="col" className={styles.claimHead}>
          {words.claim}
        </th>
        {sorted('mentions', words.matched, styles.number)}
        <th scope="col">{days !== null && days > 1 ? words.sparkDays(days) : words.spark}</th>
        <th scope="col">{words.state}</th>
        <th scope="col" className={styles.letters}>
          {words.spikes}
        </th>
        {sorted('newest', words.first)}
      </tr>
    </thead>
  );
}
