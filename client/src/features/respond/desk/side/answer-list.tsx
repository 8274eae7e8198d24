import type { Aids } from '@tanggap/shared/api-respond';
import { Link } from 'react-router';
import { Chip } from '../../../../components/chip.js';
import { useFormat } from '../../../../lib/format.js';
import { useRespondWords } from '../../words.js';
import { SideSection } from './side-section.js';
import styles from './side.module.css';

const mostShown = 3;

export interface AnswerListProps {
  answers: Aids['answers'] | undefined;
  ownId: string;
}

/** What we answered to similar claims before: the same fact in the same words keeps one voice. */
export function AnswerList({ answers, ownId }: AnswerListProps) {
  const t = useRespondWords();
  const format = useFormat();
  if (!answers) return null;
  const others = answers.filter(({ response }) => response.id !== ownId).slice(0, mostShown);
  return (
    <SideSection title={t.answers.title}>
      {others.length === 0 && <p className={styles.none}>{t.answers.none}</p>}
      <ul className={styles.cards}>
        {others.map(({ response }) => (
          <li key={response.id} className={styles.card}>
            <Link
              className={styles.cardBody}
              to={`/responses/${response.id}/review`}
              title={t.answers.open(response.id)}
            >
              <span className={styles.statement}>{response.headline}</span>
            </Link>
            <span className={styles.cardFoot}>
              <span className={styles.source}>
                {response.id} · {format.fullDate(response.updatedAt)}
              </span>
              <Chip edge="outline">{t.statuses[response.status]}</Chip>
            </span>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
