import type { Workload } from '@tanggap/shared/api-measure';
import { Link } from 'react-router';
import { Avatar } from '../../../components/avatar.js';
import { useFormat } from '../../../lib/format.js';
import { useMeasureWords } from '../words.js';
import styles from './panels.module.css';

type Column = 'held' | 'decided' | 'drafted' | 'approved';

export interface WorkloadTableProps {
  workload: Workload;
  columns: readonly Column[];
}

/** Who has how much, in the order of names. There is no sum and no average of a person, on purpose. */
export function WorkloadTable({ workload, columns }: WorkloadTableProps) {
  const words = useMeasureWords().workload;
  const format = useFormat();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.person}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.numeric}>
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {workload.people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <span className={styles.person}>
                <Avatar userId={person.id} name={person.name} /> {person.name}
              </span>
            </th>
            {columns.map((column) => (
              <td key={column} className={styles.numeric}>
                <Figure column={column} name={person.name} value={person[column]} />
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row" className={styles.unheld}>
            {words.unheld}
          </th>
          {columns.map((column) => (
            <td key={column} className={styles.numeric}>
              {column === 'held' ? (
                <Link to="/queue?list=unheld">
                  <strong>{format.number(workload.unheld)}</strong>
                </Link>
              ) : (
                '–'
              )}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** What somebody holds opens as a list; the rest are acts of the shift, which Jejak keeps story by story. */
function Figure({ column, name, value }: { column: Column; name: string; value: number }) {
  const format = useFormat();
  if (column !== 'held' || value === 0) return <>{format.number(value)}</>;
  return <Link to={`/measure/backlog?holder=${encodeURIComponent(name)}`}>{format.number(value)}</Link>;
}
