import type { TimelineMark, TimelineView } from '@tanggap/shared/api-search';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { useSearchWords } from '../../lib/search-words.js';
import { cx } from '../cx.js';
import { useIsPhone } from '../media.js';
import { placeMarks } from './places.js';
import styles from './timeline.module.css';

/** Room that the words of a mark need, as a share of the axis. */
const wordsWidth = 0.13;

/** Where a mark leads: to what was published, or to what was handed over. */
export function pathOfMark({ kind, id }: TimelineMark): string {
  return kind === 'handed-over'
    ? `/hand-offs?id=${encodeURIComponent(id)}`
    : `/responses/${encodeURIComponent(id)}/publish`;
}

/** Our answers and hand-overs on the axis of the bars. */
export function MarkLine({ view }: { view: TimelineView }) {
  const words = useSearchWords().chart;
  const format = useFormat();
  const isPhone = useIsPhone();
  if (view.marks.length === 0) return null;
  return (
    <ul className={styles.marks} aria-label={words.marks}>
      {placeMarks(view.buckets, view.marks, isPhone ? 1 : wordsWidth).map(({ mark, at, side }) => (
        <li key={`${mark.id}-${mark.at}`} className={styles.mark} style={{ left: `${at * 100}%` }}>
          <Link
            to={pathOfMark(mark)}
            className={styles.markLink}
            data-side={side ?? 'none'}
            title={`${mark.id} · ${words.kinds[mark.kind]} · ${mark.title} · ${format.full(mark.at)}`}
            aria-label={words.mark(mark.id, words.kinds[mark.kind], format.full(mark.at), mark.title)}
          >
            <span className={cx(mark.kind === 'handed-over' ? styles.square : styles.diamond)} />
            {side && (
              <span className={styles.markWords}>
                <b data-kind={mark.kind}>{mark.id}</b> {format.date(mark.at)} {format.clock(mark.at)}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
