import type { Response, ResponseSummary } from '@tanggap/shared/response';
import type { StoryDetail } from '@tanggap/shared/story';
import { useParams, useSearchParams } from 'react-router';
import { QueryState } from '../../../components/query-state.js';
import { Skeleton } from '../../../components/skeleton.js';
import { useStory } from '../../../lib/queries.js';
import { useResponse, useResponses, useVersions } from '../../../lib/respond-queries.js';
import { BeginPanel } from './begin-panel.js';
import { DeskView } from './desk-view.js';
import styles from './response-page.module.css';

/** `/stories/:id/response?v=`: the answer to one story, written and checked. */
export function ResponsePage() {
  const { id = '' } = useParams();
  const story = useStory(id);
  const list = useResponses({ story: id });
  return (
    <QueryState query={story} skeleton={<DeskSkeleton />}>
      {(detail) => (
        <QueryState query={list} skeleton={<DeskSkeleton />}>
          {(all) => <StoryResponse key={id} story={detail} current={currentOf(all)} />}
        </QueryState>
      )}
    </QueryState>
  );
}

/** The one that is worked on: unfinished before published, and of those the newest. */
function currentOf(all: readonly ResponseSummary[]): ResponseSummary | null {
  const usable = all.filter(({ status }) => status !== 'withdrawn');
  const rank = ({ status }: ResponseSummary) => (status === 'published' ? 0 : 1);
  return (
    [...usable].sort((a, b) => rank(b) - rank(a) || Date.parse(b.createdAt) - Date.parse(a.createdAt))[0] ??
    null
  );
}

function StoryResponse({ story, current }: { story: StoryDetail; current: ResponseSummary | null }) {
  const response = useResponse(current?.id ?? null);
  if (!current) return <BeginPanel story={story} />;
  return (
    <QueryState query={response} skeleton={<DeskSkeleton />}>
      {(whole) => <OpenResponse key={whole.id} story={story} response={whole} />}
    </QueryState>
  );
}

function OpenResponse({ story, response }: { story: StoryDetail; response: Response }) {
  const [search, setSearch] = useSearchParams();
  const wanted = Number(search.get('v') ?? '0');
  const versions = useVersions(wanted > 0 ? response.id : null);
  const version = versions.data?.find(({ n }) => n === wanted) ?? null;
  return (
    <DeskView
      story={story}
      response={response}
      version={version}
      onLook={(n) => setSearch(n === null ? {} : { v: String(n) })}
    />
  );
}

function DeskSkeleton() {
  return (
    <div className={styles.bones}>
      <Skeleton width="100%" height="32px" />
      <div className={styles.columns}>
        <Skeleton width="100%" height="420px" />
        <Skeleton width="100%" height="520px" />
        <Skeleton width="100%" height="320px" />
      </div>
    </div>
  );
}
