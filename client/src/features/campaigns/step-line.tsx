import type { CampaignWarning } from '@tanggap/shared/api-campaign';
import type { Campaign, CampaignStep } from '@tanggap/shared/campaign';
import { Link } from 'react-router';
import { Button } from '../../components/button.js';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconExternalLink } from '../../components/icons.js';
import { toneProps } from '../../components/tone.js';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { useReason, useText } from '../../lib/text.js';
import { useCampaignWrites } from './use-campaign-writes.js';
import { useCampaignWords } from './words.js';
import styles from './timetable.module.css';

export interface StepLineProps {
  campaign: Campaign;
  step: CampaignStep;
  isLate: boolean;
  warnings: readonly CampaignWarning[];
  /** Null where marking is not possible now. */
  onMark: (() => void) | null;
}

/** One step of the timetable. */
export function StepLine({ campaign, step, isLate, warnings, onMark }: StepLineProps) {
  const { vocabulary } = useText();
  const words = useCampaignWords();
  const format = useFormat();
  const reasonIn = useReason();
  const { mark, isBusy } = useCampaignWrites();
  const { at, channel, responseId, unit, note, done } = step;
  const name = words.step(format.time(at), vocabulary.channels[channel]);
  return (
    <li className={styles.line}>
      <time className={styles.hour} dateTime={at} title={format.full(at)}>
        {format.time(at)}
      </time>
      <div className={styles.what}>
        <p>
          <strong>{vocabulary.channels[channel]}</strong>{' '}
          {responseId === null ? (
            words.noResponse
          ) : (
            <Link to={`/responses/${responseId}/publish`} className={styles.link}>
              {responseId}
            </Link>
          )}
          {unit !== '' && <span className={styles.quiet}> · {unit}</span>}
        </p>
        {note !== '' && <p className={styles.quiet}>{note}</p>}
        {warnings.map(({ code, reason }) => (
          <p key={code} className={styles.warning} {...toneProps('high')}>
            <IconAlertTriangle /> {reasonIn(reason)}
          </p>
        ))}
        {done && <Done done={done} />}
      </div>
      <div className={styles.state}>
        {isLate && (
          <span className={styles.late} {...toneProps('urgent')}>
            <IconClock /> {words.late}
          </span>
        )}
        {onMark && done === null && (
          <Button aria-label={words.markOf(name)} onClick={onMark}>
            {words.mark}
          </Button>
        )}
        {onMark && done !== null && (
          <Button
            variant="quiet"
            disabled={isBusy}
            aria-label={words.unmarkOf(name)}
            onClick={() => void mark(campaign, step.id, { url: null, isDone: false })}
          >
            {words.unmark}
          </Button>
        )}
      </div>
    </li>
  );
}

function Done({ done }: { done: NonNullable<CampaignStep['done']> }) {
  const words = useCampaignWords();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <p className={styles.done} title={format.full(done.at)} {...toneProps('ok')}>
      <IconCircleCheck /> {words.doneBy(done.byName, format.moment(done.at, now))}{' '}
      {done.url === null ? (
        <span className={styles.quiet}>({words.noAddress})</span>
      ) : (
        <a href={done.url} target="_blank" rel="noreferrer noopener" className={styles.link}>
          {done.url} <IconExternalLink />
        </a>
      )}
    </p>
  );
}
