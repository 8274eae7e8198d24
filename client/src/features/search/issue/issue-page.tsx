import { useRef } from 'react';
import { useParams } from 'react-router';
import { ListBones } from '../../../components/page/list-bones.js';
import { Empty, QueryState } from '../../../components/query-state.js';
import { useIssue } from '../../../lib/issue-api.js';
import { useIssueWords } from '../../../lib/issue-words.js';
import { FilterChips } from '../filter-chips.js';
import { Overview } from '../overview.js';
import { StoryTable } from '../story-table.js';
import { useSearchDesk } from '../use-search-desk.js';
import { IssueHead } from './issue-head.js';
import { IssueSide } from './issue-side.js';
import styles from './issue-page.module.css';

/** One theme over weeks: its stories on a time axis, what else may belong to it, and what was done to it. */
export function IssuePage() {
  const { id = '' } = useParams();
  const issue = useIssue(id);
  return (
    <QueryState query={issue} skeleton={<ListBones />}>
      {(detail) => <OpenedIssue key={id} detail={detail} />}
    </QueryState>
  );
}

type Detail = NonNullable<ReturnType<typeof useIssue>['data']>;

function OpenedIssue({ detail }: { detail: Detail }) {
  const words = useIssueWords();
  const desk = useSearchDesk({ issue: detail.issue.id });
  const figure = useRef<HTMLElement>(null);
  return (
    <div className={styles.page}>
      <IssueHead detail={detail} stories={desk.rows} />
      <div className={styles.body}>
        <div className={styles.main}>
          <div className={styles.chips}>
            <FilterChips desk={desk} count={null} />
          </div>
          <QueryState query={desk.stories} skeleton={<ListBones />}>
            {() =>
              desk.page?.totals.mentions === 0 ? (
                <Empty title={words.empty}>{words.emptyText}</Empty>
              ) : (
                <>
                  <Overview desk={desk} figure={figure} />
                  <StoryTable desk={desk} />
                </>
              )
            }
          </QueryState>
        </div>
        <IssueSide detail={detail} />
      </div>
    </div>
  );
}
