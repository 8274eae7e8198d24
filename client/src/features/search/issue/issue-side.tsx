import type { IssueDetail } from '@tanggap/shared/issue';
import { Link } from 'react-router';
import { Button } from '../../../components/button.js';
import { useFormat } from '../../../lib/format.js';
import { useIssueSuggestions } from '../../../lib/issue-api.js';
import { useIssueWords } from '../../../lib/issue-words.js';
import { useNow } from '../../../lib/now.js';
import { useCan } from '../../../lib/session.js';
import { useIssueWrites } from './use-issue-writes.js';
import styles from './issue-page.module.css';

/** What the issue says of itself, what else may belong to it, and what was done to it. */
export function IssueSide({ detail }: { detail: IssueDetail }) {
  const words = useIssueWords();
  const { issue } = detail;
  return (
    <aside className={styles.side}>
      <section>
        <h2 className={styles.heading}>{words.note}</h2>
        <p className={issue.note === '' ? styles.quiet : styles.text}>{issue.note || words.noNote}</p>
      </section>
      <section>
        <h2 className={styles.heading}>{words.query}</h2>
        {issue.query === '' ? (
          <p className={styles.quiet}>{words.noQuery}</p>
        ) : (
          <p className={styles.query}>{issue.query}</p>
        )}
      </section>
      {issue.query !== '' && issue.status === 'open' && <Suggestions detail={detail} />}
      <History detail={detail} />
    </aside>
  );
}

function Suggestions({ detail: { issue } }: { detail: IssueDetail }) {
  const words = useIssueWords();
  const format = useFormat();
  const mayWrite = useCan('issues:write');
  const stories = useIssueSuggestions(issue.id, true).data;
  const { take, isBusy } = useIssueWrites(issue);
  return (
    <section>
      <h2 className={styles.heading}>{words.suggestions}</h2>
      <p className={styles.quiet}>{stories?.length === 0 ? words.noSuggestions : words.suggestionsHint}</p>
      <ul className={styles.list}>
        {(stories ?? []).slice(0, 8).map(({ id, title, matched }) => (
          <li key={id} className={styles.item}>
            <Link to={`/stories/${id}`}>{title}</Link>
            {mayWrite && (
              <Button
                disabled={isBusy}
                aria-label={`${words.take}: ${title}`}
                onClick={() => void take(id, title)}
              >
                {words.take}
              </Button>
            )}
            <span className={styles.quiet}>
              {id} · {words.mentions(format.number(matched))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ detail: { changes } }: { detail: IssueDetail }) {
  const words = useIssueWords();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <section>
      <h2 className={styles.heading}>{words.history}</h2>
      <ol className={styles.list}>
        {changes.map(({ id, kind, actor, at, reason, storyIds, otherIds }) => (
          <li key={id}>
            <p>
              {words.kinds[kind]}{' '}
              <span className={styles.facts}>{[...storyIds, ...otherIds].slice(0, 6).join(', ')}</span>
            </p>
            {reason !== '' && <p className={styles.quiet}>“{reason}”</p>}
            <p className={styles.quiet} title={format.full(at)}>
              {words.by(actor.name, format.moment(at, now))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
