import type { VoidsReply } from '@tanggap/shared/api-search';
import { IconCircleCheck } from '../../components/icons.js';
import { ListBones } from '../../components/page/list-bones.js';
import { PageHead } from '../../components/page/page-head.js';
import { SearchTabs } from '../../components/page/search-tabs.js';
import { Empty, QueryState } from '../../components/query-state.js';
import { RangeBar } from '../../components/range/range-bar.js';
import { useRange } from '../../components/range/use-range.js';
import { useFormat } from '../../lib/format.js';
import { useVoids } from '../../lib/issue-api.js';
import { useIssueWords } from '../../lib/issue-words.js';
import { VoidTable } from './void-table.js';
import styles from './questions-page.module.css';

/** `/questions?days&program`: what people ask and nobody has answered, and how much of the talk is asking. */
export function QuestionsPage() {
  const words = useIssueWords().questions;
  const { address, params } = useRange();
  const voids = useVoids(params);
  return (
    <div className={styles.page}>
      <PageHead title={words.title} intro={words.intro} />
      <SearchTabs current="questions" />
      <RangeBar address={address} />
      <div className={styles.scroll} data-stale={voids.isPlaceholderData || undefined}>
        <QueryState query={voids} skeleton={<ListBones height="44px" />}>
          {(reply) => (
            <>
              <Share reply={reply} />
              {reply.voids.length === 0 ? (
                <Empty title={words.empty} icon={<IconCircleCheck />}>
                  {words.emptyText}
                </Empty>
              ) : (
                <VoidTable voids={reply.voids} params={params} />
              )}
            </>
          )}
        </QueryState>
      </div>
    </div>
  );
}

function Share({ reply: { questionShare, questionShareBefore } }: { reply: VoidsReply }) {
  const words = useIssueWords().questions;
  const format = useFormat();
  const change = questionShareBefore === null ? null : questionShare - questionShareBefore;
  return (
    <dl className={styles.share}>
      <dt>{words.share}</dt>
      <dd>
        <strong>{format.percent(questionShare)}</strong> {words.ofAll}
        <span className={styles.change}>
          {change === null ? words.noBefore : words.change(format.change(change).replace('%', ''))}
        </span>
      </dd>
    </dl>
  );
}
