import { useNavigate } from 'react-router';
import type { Icon } from '@tabler/icons-react';
import { Button } from '../../../components/button.js';
import { IconEye, IconMessageReport, IconRss, IconUserOff } from '../../../components/icons.js';
import { useFormat } from '../../../lib/format.js';
import { useStoryCounts } from '../../../lib/queries.js';
import { useText } from '../../../lib/text.js';
import type { Filters } from '../filters.js';
import styles from './quiet-panel.module.css';

interface Work {
  icon: Icon;
  title: string;
  text: string;
  to: string;
}

export interface QuietPanelProps {
  filters: Filters;
  /** The list is still on its way; nothing is said about quiet yet. */
  isLoading: boolean;
}

/** Useful work for a quiet hour, from the counts of the other lists. */
export function QuietPanel({ filters, isLoading }: QuietPanelProps) {
  const t = useText();
  const work = useQuietWork(filters.list);
  const navigate = useNavigate();
  if (isLoading) return <div />;
  return (
    <article className={styles.panel} aria-labelledby="quiet-title">
      <h2 id="quiet-title" className={styles.title}>
        {t.queue.quietTitle}
      </h2>
      <ul className={styles.list}>
        {work.map(({ icon: Shape, title, text, to }) => (
          <li key={to} className={styles.work}>
            <Shape />
            <div className={styles.words}>
              <h3>{title}</h3>
              <p>{text}</p>
            </div>
            <Button onClick={() => void navigate(to)}>{t.queue.quiet.look}</Button>
          </li>
        ))}
      </ul>
    </article>
  );
}

function useQuietWork(current: Filters['list']): Work[] {
  const { quiet: words } = useText().queue;
  const format = useFormat();
  const counts = useStoryCounts().data?.lists;
  const lists = [
    { list: 'unheld', icon: IconUserOff, title: words.unheld, text: words.unheldText },
    { list: 'complaints', icon: IconMessageReport, title: words.complaints, text: words.complaintsText },
    { list: 'monitored', icon: IconEye, title: words.monitored, text: words.monitoredText },
  ] as const;
  const waiting = lists
    .filter(({ list }) => list !== current && (counts?.[list] ?? 0) > 0)
    .map(({ list, icon, title, text }) => ({
      icon,
      title: title(format.number(counts?.[list] ?? 0)),
      text,
      to: `/queue?list=${list}`,
    }));
  return [...waiting, { icon: IconRss, title: words.sources, text: words.sourcesText, to: '/sources' }];
}
