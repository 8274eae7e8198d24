import type { ResponseTimes } from '@tanggap/shared/api-measure';
import { Link } from 'react-router';
import { Banner } from '../../components/banner.js';
import { IconCalendar, IconInfoCircle } from '../../components/icons.js';
import { useFormat } from '../../lib/format.js';
import { useMeasureWords } from './words.js';
import styles from './measure-page.module.css';

/** How the figures count, under them. */
export function CountingNote({ times, onDefine }: { times: ResponseTimes; onDefine: () => void }) {
  const words = useMeasureWords();
  const format = useFormat();
  return (
    <div className={styles.note}>
      <IconInfoCircle />
      <p>
        {words.notes.lead} <strong>{words.notes.counted}</strong>{' '}
        {words.notes.rest(words.uncounted[times.mode])}{' '}
        <button type="button" className={styles.link} onClick={onDefine}>
          {words.notes.definitions}
        </button>
        {times.undated > 0 && (
          <>
            <br />
            <strong>{words.notes.undated(format.number(times.undated))}.</strong> {words.notes.undatedText}
          </>
        )}
      </p>
    </div>
  );
}

/** A year whose holidays are not entered makes every figure in office hours wrong: it is said above them. */
export function GapBanner({ times }: { times: ResponseTimes }) {
  const words = useMeasureWords().notes;
  if (times.calendarGaps.length === 0) return null;
  return (
    <Banner
      tone="medium"
      icon={IconCalendar}
      title={words.gaps(times.calendarGaps.join(', '))}
      actions={
        <Link className={styles.link} to={`/measure/calendar?year=${times.calendarGaps[0] ?? ''}`}>
          {words.fillCalendar}
        </Link>
      }
    >
      {words.gapsText}
    </Banner>
  );
}
