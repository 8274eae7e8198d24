import type { ResponseSummary } from '@tanggap/shared/response';
import { responseLists, type ResponseList } from '@tanggap/shared/vocabulary';
import { useSearchParams } from 'react-router';
import { ListBones } from '../../../components/page/list-bones.js';
import { PageHead } from '../../../components/page/page-head.js';
import { useRowKeys } from '../../../components/page/use-row-keys.js';
import { QueryState } from '../../../components/query-state.js';
import { homeListOf } from '../../../components/respond/response-lists.js';
import { ResponseTabs } from '../../../components/respond/response-tabs.js';
import { useResponseWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { useResponses } from '../../../lib/respond-queries.js';
import { useUser } from '../../../lib/session.js';
import { useText } from '../../../lib/text.js';
import { LessonPanel } from './lesson-panel.js';
import { ResponseRow } from './response-row.js';
import { useLapsedNames } from './use-lapsed-names.js';
import styles from './responses-page.module.css';

/** `/responses?list=…`: what is written, waits, came back, goes out, is out, or has to be looked at again. */
export function ResponsesPage() {
  const t = useText();
  const words = useResponseWords();
  const format = useFormat();
  const list = useAskedList();
  const found = useResponses({ list });
  // The list before stays in the cache as a stand-in; under a new heading it would be a lie.
  const query = found.isPlaceholderData ? { ...found, data: undefined, isPending: true } : found;
  return (
    <div className={styles.page}>
      <PageHead
        title={t.shell.responseLists[list]}
        count={query.data && format.number(query.data.length)}
        intro={words.intros[list]}
      />
      <ResponseTabs current={list} />
      <QueryState
        query={query}
        skeleton={<ListBones height="72px" />}
        isEmpty={(responses) => responses.length === 0}
        empty={<LessonPanel list={list} />}
      >
        {(responses) => <Rows list={list} responses={responses} />}
      </QueryState>
    </div>
  );
}

function Rows({ list, responses }: { list: ResponseList; responses: readonly ResponseSummary[] }) {
  const t = useText();
  const keysRef = useRowKeys<HTMLUListElement>();
  const names = useLapsedNames(responses.some(({ lapsed }) => lapsed.length > 0));
  return (
    <ul ref={keysRef} className={styles.rows} aria-label={t.shell.responseLists[list]}>
      {responses.map((response) => (
        <ResponseRow key={response.id} response={response} list={list} lapsedNames={names} />
      ))}
    </ul>
  );
}

function useAskedList(): ResponseList {
  const [search] = useSearchParams();
  const role = useUser()?.role;
  const asked = search.get('list');
  return responseLists.find((name) => name === asked) ?? homeListOf(role);
}
