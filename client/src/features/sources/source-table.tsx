import { useText } from '../../lib/text.js';
import { AlarmRow } from './alarm-row.js';
import { isAlarm, type SourceRow } from './source-looks.js';
import { SourceTableRow } from './source-table-row.js';
import type { OpenDialog } from './source-dialogs.js';
import styles from './source-table.module.css';

export interface SourceTableProps {
  title: string;
  sources: readonly SourceRow[];
  onOpen: (dialog: OpenDialog) => void;
}

export function SourceTable({ title, sources, onOpen }: SourceTableProps) {
  const { columns } = useText().sources;
  return (
    <table className={styles.table}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.source}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.beat}</th>
          <th scope="col">{columns.last}</th>
          <th scope="col" className={styles.figure}>
            {columns.mentions}
          </th>
          <th scope="col" className={styles.figure}>
            {columns.refused}
          </th>
          <th scope="col">{columns.standing}</th>
          <th scope="col">
            <span className="visually-hidden">{columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.flatMap((source) => [
          <SourceTableRow key={source.id} source={source} onOpen={onOpen} />,
          isAlarm(source) && <AlarmRow key={`${source.id} alarm`} source={source} onOpen={onOpen} />,
        ])}
      </tbody>
    </table>
  );
}
