import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { cx } from '../../components/cx.js';
import { IconChevronDown, IconHash } from '../../components/icons.js';
import { useFormat } from '../../lib/format.js';
import { usePrograms, useStoryCounts } from '../../lib/queries.js';
import { useText } from '../../lib/text.js';
import { shortName } from '../../lib/short-name.js';
import styles from './sidebar.module.css';

const shownFirst = 5;

/** Watched programs, the busiest first; the rest a press away. */
export function ProgramNav() {
  const t = useText();
  const format = useFormat();
  const programs = usePrograms();
  const counts = useStoryCounts().data?.programs ?? {};
  const [isWhole, setWhole] = useState(false);
  const current = useCurrentProgram();
  if (!programs.data || programs.data.length === 0) return null;
  const busiest = [...programs.data]
    .filter((program) => program.status === 'active')
    .sort((a, b) => (counts[b.id] ?? 0) - (counts[a.id] ?? 0) || a.name.localeCompare(b.name, 'id'));
  const shown = isWhole ? busiest : busiest.slice(0, shownFirst);
  return (
    <section aria-label={t.shell.programsTitle}>
      <h2 className={styles.section}>{t.shell.programsTitle}</h2>
      <ul>
        {shown.map((program) => (
          <li key={program.id}>
            <Link
              to={`/queue?program=${program.id}`}
              className={cx(styles.item, current === program.id && styles.current)}
              aria-current={current === program.id ? 'page' : undefined}
              title={program.name}
            >
              <IconHash />
              <span className={styles.label}>{shortName(program.name)}</span>
              <span className={styles.count}>{format.number(counts[program.id] ?? 0)}</span>
            </Link>
          </li>
        ))}
        {busiest.length > shownFirst && (
          <li>
            <button
              type="button"
              className={styles.item}
              aria-expanded={isWhole}
              onClick={() => setWhole(!isWhole)}
            >
              <IconChevronDown className={cx(isWhole && styles.flipped)} />
              <span className={styles.label}>
                {isWhole ? t.shell.fewerPrograms : t.shell.allPrograms(busiest.length)}
              </span>
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

function useCurrentProgram(): string | null {
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  return pathname === '/queue' ? search.get('program') : null;
}
