import { urgencyBand } from '@tanggap/shared/story-rules';
import type { StorySummary, UrgencyParts } from '@tanggap/shared/story';
import { Fragment } from 'react';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { bandTones, toneProps } from '../tone.js';
import { UrgencyBars } from '../urgency-bars.js';
import styles from './urgency-equation.module.css';

const parts = ['harm', 'growth', 'certainty', 'priority'] as const satisfies readonly (keyof UrgencyParts)[];

/** The most a factor can be, so that a full bar means the most. */
const most: Record<keyof UrgencyParts, number> = { harm: 1, growth: 1, certainty: 1, priority: 1.2 };

export interface UrgencyEquationProps {
  story: Pick<StorySummary, 'urgency' | 'urgencyParts'>;
}

/** The urgency with the four factors whose product it is: never a number without its parts. */
export function UrgencyEquation({ story }: UrgencyEquationProps) {
  const t = useText();
  const format = useFormat();
  const band = urgencyBand(story.urgency);
  return (
    <div role="group" aria-label={t.vocabulary.urgency} className={styles.equation}>
      <div {...toneProps(bandTones[band])} className={styles.result}>
        <span className={styles.name}>{t.vocabulary.urgency}</span>
        <span className={styles.sum}>
          <UrgencyBars urgency={story.urgency} />
          <strong className={styles.number}>{format.number(story.urgency * 100)}</strong>
          <strong>{t.vocabulary.bands[band]}</strong>
        </span>
      </div>
      {parts.map((part, index) => (
        <Fragment key={part}>
          <span aria-hidden="true" className={styles.sign}>
            {index === 0 ? '=' : '×'}
          </span>
          <div className={styles.part} title={t.components.partHints[part]}>
            <span className={styles.name}>
              {t.vocabulary[part]} <strong>{format.decimal(story.urgencyParts[part])}</strong>
            </span>
            <span className={styles.track} aria-hidden="true">
              <span style={{ width: `${Math.min(100, (story.urgencyParts[part] / most[part]) * 100)}%` }} />
            </span>
          </div>
        </Fragment>
      ))}
    </div>
  );
}
