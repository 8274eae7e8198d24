import type { Response, ResponseVersion } from '@tanggap/shared/response';
import { useParams } from 'react-router';
import { Empty, QueryState } from '../../../components/query-state.js';
import { Skeleton } from '../../../components/skeleton.js';
import { useResponse, useVersions } from '../../../lib/respond-queries.js';
import { useRespondWords } from '../words.js';
import { ReviewView } from './review-view.js';
import styles from './review-page.module.css';

/** `/responses/:id/review?from=&to=`: a second person answers for one exact text. */
export function ReviewPage() {
  const { id = '' } = useParams();
  const response = useResponse(id);
  const versions = useVersions(id);
  return (
    <QueryState query={response} skeleton={<ReviewSkeleton />}>
      {(known) => (
        <QueryState query={versions} skeleton={<ReviewSkeleton />}>
          {(all) => <Reviewed key={id} response={known} versions={all} />}
        </QueryState>
      )}
    </QueryState>
  );
}

function Reviewed({ response, versions }: { response: Response; versions: readonly ResponseVersion[] }) {
  const t = useRespondWords();
  if (versions.length === 0) return <Empty title={t.review.noVersions}>{response.storyTitle}</Empty>;
  return <ReviewView response={response} versions={versions} />;
}

function ReviewSkeleton() {
  return (
    <div className={styles.bones}>
      <Skeleton width="60%" height="28px" />
      <Skeleton width="100%" height="420px" />
    </div>
  );
}
