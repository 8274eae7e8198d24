import type { InformationVoid, SearchParams } from '@tanggap/shared/api-search';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { queryString } from '../../lib/http.js';
import { useIssueWords } from '../../lib/issue-words.js';
import { useNow } from '../../lib/now.js';
import { usePrograms } from '../../lib/queries.js';
import { shortName } from '../../lib/short-name.js';
import { useRowKeys } from '../../components/page/use-row-keys.js';
import styles from './questions-page.module.css';

/** Unanswered stories in the order of their questions; every count leads to the mentions it counts. */
export function VoidTable({ voids, params }: { voids: readonly InformationVoid[]; params: SearchParams }) {
  const words = useIssueWords().questions;
  const list = useRowKeys<HTMLTableSectionElement>();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.rank}</th>
          <th scope="col">{words.program}</th>
          <th scope="col" className={styles.numeric}>
            {words.count}
          </th>
          <th scope="col" className={styles.numeric}>
            {words.shareColumn}
          </th>
          <th scope="col">{words.since}</th>
          <th scope="col">{words.near}</th>
        </tr>
      </thead>
      <tbody ref={list}>
        {voids.map((each, index) => (
          <VoidRow key={each.storyId} entry={each} rank={index + 1} params={params} />
        ))}
      </tbody>
    </table>
  );
}

interface VoidRowProps {
  entry: InformationVoid;
  rank: number;
  params: SearchParams;
}

function VoidRow({ entry, rank, params }: VoidRowProps) {
  const words = useIssueWords();
  const format = useFormat();
  const now = useNow(60_000);
  const names = new Map((usePrograms().data ?? []).map(({ id, name }) => [id, shortName(name)]));
  const { storyId, title, programs, questions, mentions, share, since, near } = entry;
  return (
    <tr>
      <th scope="row">
        <span className={styles.rank}>{rank}</span>
        <Link to={`/stories/${storyId}`} className={styles.link} data-row>
          {title}
        </Link>
        <code className={styles.id}>{storyId}</code>
      </th>
      <td data-name={words.questions.program}>
        {programs.map((id) => names.get(id) ?? id).join(', ') || '–'}
      </td>
      <td className={styles.numeric} data-name={words.questions.count}>
        <Link
          to={`/issues${queryString(questionsOf(storyId, params))}`}
          className={styles.count}
          aria-label={words.questions.toMentions(format.number(questions), title)}
        >
          {format.number(questions)}
        </Link>
      </td>
      <td className={styles.numeric} data-name={words.questions.shareColumn}>
        {format.percent(share)} <span className={styles.of}>{words.mentions(format.number(mentions))}</span>
      </td>
      <td data-name={words.questions.since} title={format.full(since)}>
        {format.moment(since, now)}
      </td>
      <td data-name={words.questions.near}>
        <Near near={near} />
      </td>
    </tr>
  );
}

/** The search that holds exactly the questions counted in a row. */
function questionsOf(storyId: string, { q = '', ...rest }: SearchParams) {
  // Brackets only where they change the meaning: some fields may not stand inside them.
  const asked = /\b(OR|ATAU)\b/i.test(q) ? `(${q})` : q;
  return { ...rest, zone: undefined, q: `${asked} story:${storyId} is:question`.trim() };
}

/** What could be pointed to already, by the letter of its id: a fact, a narrative or an answer. */
function nearLink(id: string): string {
  const name = encodeURIComponent(id);
  if (id.startsWith('F-')) return `/facts?id=${name}`;
  return id.startsWith('N-') ? `/narratives?id=${name}` : `/responses/${name}/publish`;
}

function Near({ near }: Pick<InformationVoid, 'near'>) {
  const words = useIssueWords().questions;
  if (near.length === 0) return <span className={styles.nothing}>{words.nothingNear}</span>;
  return (
    <ul className={styles.near}>
      {near.map(({ id, title }) => (
        <li key={id}>
          <Link to={nearLink(id)} className={styles.link}>
            <code className={styles.id}>{id}</code> {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
