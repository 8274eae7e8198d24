import type { Narrative } from '@tanggap/shared/narrative';
import { Link } from 'react-router';
import { useRowKeys } from '../../../components/page/use-row-keys.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { useText } from '../../../lib/text.js';
import { Validity } from '../shelf/validity.js';
import styles from '../../../components/page/shelf.module.css';

export interface NarrativeRowsProps {
  narratives: readonly Narrative[];
  openedId: string | null;
  toOf: (id: string) => string;
}

export function NarrativeRows({ narratives, openedId, toOf }: NarrativeRowsProps) {
  const t = useText();
  const words = useReferenceWords().narratives;
  const format = useFormat();
  const list = useRowKeys<HTMLUListElement>();
  return (
    <ul ref={list} className={styles.rows} aria-label={t.shell.references.narratives}>
      {narratives.map((narrative) => (
        <li key={narrative.id}>
          <Link
            data-row
            to={toOf(narrative.id)}
            className={styles.row}
            aria-current={narrative.id === openedId ? 'true' : undefined}
          >
            <span className={styles.main}>
              <strong>{narrative.title}</strong>
              <span className={styles.excerpt}>{narrative.statement}</span>
              <span className={styles.meta}>
                <code>{narrative.id}</code>
                <span>{narrative.owner}</span>
                <span>{words.regionsChosen(narrative.regions.length)}</span>
                <span>{words.uses(format.number(narrative.usedBy))}</span>
              </span>
            </span>
            <span className={styles.side}>
              <Validity entry={narrative} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
