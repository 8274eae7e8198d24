import { Button } from '../../components/button.js';
import { QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { useFormat } from '../../lib/format.js';
import { useMentions } from '../../lib/queries.js';
import { useText } from '../../lib/text.js';
import type { Group } from './group.js';
import { MentionRow } from './mention-row.js';
import type { Selection } from './selection.js';
import styles from './mention-list.module.css';

export interface MentionListProps {
  storyId: string;
  group: Group;
  selection: Selection | null;
}

/** The mentions of one group, newest first, a page at a time. */
export function MentionList({ storyId, group, selection }: MentionListProps) {
  const t = useText().story.mentions;
  const format = useFormat();
  const mentions = useMentions(storyId, group.kind);
  return (
    <QueryState query={mentions} skeleton={<ListSkeleton />}>
      {({ pages }) => {
        const shown = pages.flatMap((page) => page.mentions);
        const left = Math.max(1, group.count - shown.length);
        return (
          <>
            <ul className={styles.list}>
              {shown.map((mention) => (
                <MentionRow key={mention.id} mention={mention} selection={selection} />
              ))}
            </ul>
            {mentions.hasNextPage && (
              <Button
                className={styles.more}
                disabled={mentions.isFetchingNextPage}
                onClick={() => void mentions.fetchNextPage()}
              >
                {t.more(format.number(Math.min(left, 30)))}
              </Button>
            )}
          </>
        );
      }}
    </QueryState>
  );
}

function ListSkeleton() {
  return (
    <div className={styles.bones}>
      <Skeleton width="92%" height="34px" />
      <Skeleton width="78%" height="34px" />
      <Skeleton width="85%" height="34px" />
    </div>
  );
}
