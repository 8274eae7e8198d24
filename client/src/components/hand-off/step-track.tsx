import type { HandOffRecord } from '@tanggap/shared/hand-off';
import { handOffStatuses } from '@tanggap/shared/vocabulary';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { useText } from '../../lib/text.js';
import { cx } from '../cx.js';
import { IconCheck } from '../icons.js';
import { useReferenceWords } from '../respond/words.js';
import styles from './hand-off-card.module.css';

/** The four steps to the end, the ones behind it with their time. */
export function StepTrack({ handOff }: { handOff: Pick<HandOffRecord, 'status' | 'steps'> }) {
  const words = useReferenceWords().handOffs;
  const { handOffStatuses: names } = useText().vocabulary;
  const format = useFormat();
  const now = useNow(60_000);
  const at = handOffStatuses.indexOf(handOff.status);
  return (
    <ol className={styles.track} aria-label={words.statesLabel}>
      {handOffStatuses.map((status, index) => {
        const step = handOff.steps.findLast((each) => each.status === status);
        return (
          <li
            key={status}
            className={cx(index <= at && styles.passed, index === at && styles.here)}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={styles.dot} aria-hidden="true">
              {index <= at ? <IconCheck /> : index + 1}
            </span>
            {names[status]}
            {step && index <= at && <small>{format.moment(step.at, now)}</small>}
          </li>
        );
      })}
    </ol>
  );
}
