import type { Alert, SavedSearch } from '@tanggap/shared/saved-search';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../components/button.js';
import { Chip } from '../../../components/chip.js';
import { IconArrowForwardUp, IconBellRinging, IconCheck, IconEye } from '../../../components/icons.js';
import shelf from '../../../components/page/shelf.module.css';
import { stretchLabel } from '../../../components/timeline/bar-words.js';
import { useWrite } from '../../../components/use-write.js';
import { addressOfAlert } from '../../../lib/alert-address.js';
import { alerts } from '../../../lib/alert-api.js';
import { alertKeys } from '../../../lib/alert-queries.js';
import { useAlertWords } from '../../../lib/alert-words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { Deliveries } from './deliveries.js';
import styles from '../alerts.module.css';

interface AlertCardProps {
  alert: Alert;
  /** Undefined until known; null where it is gone. */
  search: SavedSearch | null | undefined;
  /** Came by the link of a message. */
  isOpened: boolean;
}

const minuteMs = 60_000;

/** One time that a search spoke up: how many, when, what is usual, who has seen it, and where it went. */
export function AlertCard({ alert, search, isOpened }: AlertCardProps) {
  const words = useAlertWords();
  const format = useFormat();
  const now = useNow(minuteMs);
  const ref = useRef<HTMLLIElement>(null);
  const { from, to, count, usual, seenBy } = alert;
  useEffect(() => {
    if (!isOpened) return;
    ref.current?.scrollIntoView({ block: 'center' });
    ref.current?.focus();
  }, [isOpened]);
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / minuteMs);
  return (
    <li
      ref={ref}
      tabIndex={-1}
      className={styles.card}
      aria-labelledby={`${alert.id}-name`}
      aria-current={isOpened || undefined}
      data-unseen={seenBy === null || undefined}
    >
      <div className={styles.cardHead}>
        <h2 id={`${alert.id}-name`}>{alert.searchName}</h2>
        <SeenChip alert={alert} now={now} />
        <time dateTime={alert.at} title={format.full(alert.at)} className={shelf.quiet}>
          {format.moment(alert.at, now)}
        </time>
      </div>
      <p className={styles.figure}>
        <strong>{words.card.count(format.number(count), words.span(minutes))}</strong>
        <span>{stretchLabel([from, to], format)}</span>
        {usual !== null && (
          <span>{words.card.usual(format.decimal(usual, Number.isInteger(usual) ? 0 : 1))}</span>
        )}
      </p>
      <p className={shelf.meta}>
        <code>{alert.id}</code>
        {alert.isShared && <span>{words.card.shared}</span>}
        {alert.escalatedAt !== null && (
          <span className={styles.escalated}>
            <IconArrowForwardUp /> {words.card.escalated(format.moment(alert.escalatedAt, now))}
          </span>
        )}
      </p>
      <Deliveries deliveries={alert.deliveries} now={now} />
      <CardActions alert={alert} search={search} />
    </li>
  );
}

function SeenChip({ alert: { seenBy }, now }: { alert: Alert; now: number }) {
  const words = useAlertWords().card;
  const format = useFormat();
  if (seenBy === null)
    return (
      <Chip tone="nila" icon={IconBellRinging}>
        {words.unseen}
      </Chip>
    );
  return (
    <Chip edge="outline" icon={IconEye}>
      {words.seen(seenBy.name, format.moment(seenBy.at, now))}
    </Chip>
  );
}

function CardActions({ alert, search }: Pick<AlertCardProps, 'alert' | 'search'>) {
  const words = useAlertWords().card;
  const { write, isBusy } = useWrite();
  const see = () =>
    write(() => alerts.see(alert.id, alert.version), { done: words.wasSeen, refresh: [alertKeys.alerts] });
  return (
    <div className={shelf.actions}>
      {search && (
        <Link to={addressOfAlert(alert, search)} className={styles.open}>
          {words.open}
        </Link>
      )}
      {search === null && <p className={shelf.quiet}>{words.gone}</p>}
      {alert.seenBy === null && (
        <Button
          icon={IconCheck}
          disabled={isBusy}
          aria-label={words.seeName(alert.searchName)}
          onClick={() => void see()}
        >
          {words.see}
        </Button>
      )}
    </div>
  );
}
