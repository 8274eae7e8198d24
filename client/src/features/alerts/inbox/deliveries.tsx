import type { Alert } from '@tanggap/shared/saved-search';
import type { Icon } from '@tabler/icons-react';
import { Chip } from '../../../components/chip.js';
import { IconAlertTriangle, IconCheck, IconClock, IconHourglass } from '../../../components/icons.js';
import type { Tone } from '../../../components/tone.js';
import { useAlertWords } from '../../../lib/alert-words.js';
import { useFormat } from '../../../lib/format.js';
import { useReason } from '../../../lib/text.js';
import styles from '../alerts.module.css';

type Delivery = Alert['deliveries'][number];

const looks: Record<Delivery['state'], { tone: Tone; icon: Icon }> = {
  waiting: { tone: 'low', icon: IconHourglass },
  'quiet-hours': { tone: 'watch', icon: IconClock },
  sent: { tone: 'ok', icon: IconCheck },
  failed: { tone: 'urgent', icon: IconAlertTriangle },
};

/** Where an alert went, and what to do where it did not arrive. */
export function Deliveries({ deliveries, now }: { deliveries: readonly Delivery[]; now: number }) {
  const words = useAlertWords();
  const format = useFormat();
  const reason = useReason();
  if (deliveries.length === 0) return <p className={styles.inside}>{words.card.inside}</p>;
  return (
    <ul className={styles.deliveries} aria-label={words.card.deliveries}>
      {deliveries.map((delivery, index) => {
        const { tone, icon } = looks[delivery.state];
        const { problem, attempts, nextAt } = delivery;
        return (
          <li key={index}>
            <span>
              {delivery.name} ({words.kinds[delivery.kind]}
              {delivery.isEscalation && `, ${words.card.escalation}`})
            </span>
            <Chip tone={tone} icon={icon}>
              {words.states[delivery.state]}
            </Chip>
            {attempts > 1 && <span>{words.card.attempts(attempts)}</span>}
            {nextAt !== null && delivery.state === 'waiting' && attempts > 0 && (
              <span>{words.card.next(format.moment(nextAt, now))}</span>
            )}
            {problem !== null && delivery.state !== 'sent' && (
              <span className={styles.problem}>{reason(problem)}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
