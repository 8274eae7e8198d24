import type { ProgramDraft } from '@tanggap/shared/program';
import { useFormat, type Format } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { changesBetween, type DraftField } from './draft-rules.js';
import styles from './change-list.module.css';

export interface ChangeListProps {
  before: ProgramDraft;
  after: ProgramDraft;
  none: string;
}

/** Field by field, what goes and what comes: struck and underlined, so that colour is not needed. */
export function ChangeList({ before, after, none }: ChangeListProps) {
  const t = useText().programs;
  const format = useFormat();
  const changes = changesBetween(before, after);
  if (changes.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <dl className={styles.list}>
      {changes.map((change) => (
        <div key={change.field} className={styles.change}>
          <dt>{t.fields[change.field]}</dt>
          <dd>
            {change.before.map((value) => (
              <del key={value}>{written(change.field, value, format)}</del>
            ))}
            {change.after.map((value) => (
              <ins key={value}>{written(change.field, value, format)}</ins>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function written(field: DraftField, value: string, format: Format): string {
  if (field === 'endsAt') return format.fullDate(value);
  return field === 'priority' ? format.decimal(Number(value), 1) : value;
}
