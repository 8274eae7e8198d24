import { Button } from '../../../components/button.js';
import {
  IconCheck,
  IconCircleCheck,
  IconCircleX,
  IconDatabaseExclamation,
  IconRefresh,
  IconX,
} from '../../../components/icons.js';
import { useCopy } from '../../../components/use-copy.js';
import { useFormat } from '../../../lib/format.js';
import { useText } from '../../../lib/text.js';
import styles from './engine-down-panel.module.css';

export interface EngineDownPanelProps {
  /** Items spooled. */
  waiting: number;
  onRetry: () => void;
}

/** What stopped, what goes on, what is safe, and what one can do. */
export function EngineDownPanel({ waiting, onRetry }: EngineDownPanelProps) {
  const t = useText();
  const words = t.queue.engine;
  const format = useFormat();
  const copy = useCopy();
  const copyState = () =>
    copy(`ENGINE_UNREACHABLE ${new Date().toISOString()} waiting=${waiting}`, words.copied);
  const rows = [
    { isUp: true, name: words.rows.sources, state: words.rows.sourcesText(format.number(waiting)) },
    { isUp: false, name: words.rows.engine, state: words.rows.engineText },
    { isUp: true, name: words.rows.drafts, state: words.rows.draftsText },
  ];
  return (
    <article className={styles.panel} aria-labelledby="engine-title">
      <span className={styles.badge}>
        <IconDatabaseExclamation />
      </span>
      <h2 id="engine-title" className={styles.title}>
        {words.title}
      </h2>
      <p className={styles.text}>{words.text}</p>
      <dl className={styles.rows}>
        {rows.map(({ isUp, name, state }) => (
          <div key={name} data-up={isUp}>
            {isUp ? <IconCircleCheck /> : <IconCircleX />}
            <dt>{name}</dt>
            <dd>{state}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.still}>{words.stillTitle}</h3>
      <ul className={styles.can}>
        {words.still.map((each) => (
          <li key={each}>
            <IconCheck /> {each}
          </li>
        ))}
        <li>
          <IconX /> {words.not}
        </li>
      </ul>
      <div className={styles.actions}>
        <Button variant="primary" icon={IconRefresh} onClick={onRetry}>
          {words.retry}
        </Button>
        <Button onClick={() => void copyState()}>{words.copy}</Button>
      </div>
    </article>
  );
}
