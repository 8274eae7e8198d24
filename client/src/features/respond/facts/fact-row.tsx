import type { Fact } from '@tanggap/shared/fact';
import { Link } from 'react-router';
import { IconAlertTriangle } from '../../../components/icons.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { Validity } from '../shelf/validity.js';
import { FigureText } from './figure-text.js';
import styles from '../../../components/page/shelf.module.css';

export interface FactRowProps {
  fact: Fact;
  to: string;
  isOpen: boolean;
}

export function FactRow({ fact, to, isOpen }: FactRowProps) {
  const words = useReferenceWords().facts;
  return (
    <li>
      <Link data-row to={to} className={styles.row} aria-current={isOpen ? 'true' : undefined}>
        <span className={styles.main}>
          <strong>{fact.statement}</strong>
          <span className={styles.meta}>
            <code>{fact.id}</code>
            <FigureText figure={fact.figure} />
            <span>{fact.agency}</span>
            {fact.archive === null && (
              <span>
                <IconAlertTriangle /> {words.notArchived}
              </span>
            )}
          </span>
        </span>
        <span className={styles.side}>
          <Validity entry={fact} />
        </span>
      </Link>
    </li>
  );
}
