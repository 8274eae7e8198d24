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

/** What makes every figure wrong is said above them: holidays not entered, a roster that is empty. */
export function GapBanners({ times }: { times: ResponseTimes }) {
  const words = useMeasureWords().notes;
  return (
    <>
      {times.calendarGaps.length > 0 && (
        <Gap
          title={words.gaps(times.calendarGaps.join(', '))}
          text={words.gapsText}
          to={`/measure/calendar?year=${times.calendarGaps[0] ?? ''}`}
          label={words.fillCalendar}
        />
      )}
      {times.isUnrostered === true && (
        <Gap title={words.unrostered} text={words.unrosteredText} to="/roster" label={words.fillRoster} />
      )}
    </>
  );
}

function Gap({ title, text, to, label }: { title: string; text: string; to: string; label: string }) {
  const link = (
    <Link className={styles.link} to={to}>
      {label}
    </Link>
  );
  return (
    <Banner tone="medium" icon={IconCalendar} title={`${title}.`} actions={link}>
      {text}
    </Banner>
  );
}
