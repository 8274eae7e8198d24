import { Link } from 'react-router';
import type { AuditEntry } from '../../lib/api.js';
import { useFormat } from '../../lib/format.js';
import { useCan } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { useDetails } from './use-details.js';
import { useActionWord } from './words.js';
import styles from './audit-page.module.css';

export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t.audit.time(format.zone)}</th>
          <th scope="col">{t.audit.who}</th>
          <th scope="col">{t.audit.action}</th>
          <th scope="col">{t.audit.subject}</th>
          <th scope="col">{t.audit.details}</th>
          <th scope="col">{t.audit.hash}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <AuditRow key={entry.seq} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function AuditRow({ entry }: { entry: AuditEntry }) {
  const t = useText();
  const format = useFormat();
  const actionWord = useActionWord();
  const saidOf = useDetails();
  // An auditor reads the log, never the work itself.
  const mayOpen = useCan('stories:read') && /^C-\d+$/.test(entry.subject);
  return (
    <tr>
      <td title={format.full(entry.at)}>
        {format.date(entry.at)} {format.clockSeconds(entry.at)}
      </td>
      <th scope="row">{entry.actorName || t.audit.machine}</th>
      <td>{actionWord(entry.action)}</td>
      <td>{mayOpen ? <Link to={`/stories/${entry.subject}`}>{entry.subject}</Link> : entry.subject}</td>
      <td className={styles.details}>{saidOf(entry.data)}</td>
      <td className={styles.hash} title={entry.hash}>
        {entry.hash.slice(0, 4)}…{entry.hash.slice(-4)}
      </td>
    </tr>
  );
}
