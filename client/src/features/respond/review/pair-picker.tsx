import { useSearchParams } from 'react-router';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useRespondWords } from '../words.js';
import type { Review } from './review.js';
import { historyOf } from './review-state.js';
import styles from './pair-picker.module.css';

/** Any two versions beside one another; the choice is in the address, so that it can be passed on. */
export function PairPicker({ review: { response, versions, pair } }: { review: Review }) {
  const t = useRespondWords();
  const format = useFormat();
  const now = useNow(60_000);
  const [, setSearch] = useSearchParams();
  const words = {
    saved: t.review.savedAt,
    submitted: t.review.submittedAt,
    returned: t.review.returnedAt,
    approved: t.review.approvedAt,
  };
  const options = historyOf(response, versions).map(({ version, events }) => {
    const last = events.at(-1);
    const what = last ? ` · ${words[last.kind](format.moment(last.at, now))}` : '';
    return { version, word: `${t.version(version)}${what}` };
  });
  const choose = (change: Partial<typeof pair>) => {
    const next = { ...pair, ...change };
    setSearch({ from: String(next.from), to: String(next.to) }, { replace: true });
  };
  return (
    <div className={styles.picker} role="group" aria-label={t.review.compare}>
      <span className={styles.label}>{t.review.compare}</span>
      <select
        aria-label={t.review.from}
        value={pair.from}
        onChange={({ target }) => choose({ from: Number(target.value) })}
      >
        <option value={0}>{t.review.empty}</option>
        {options
          .filter(({ version }) => version < pair.to)
          .map(({ version, word }) => (
            <option key={version} value={version}>
              {word}
            </option>
          ))}
      </select>
      <select
        aria-label={t.review.to}
        value={pair.to}
        onChange={({ target }) => {
          const to = Number(target.value);
          choose({ to, from: Math.min(pair.from, to - 1) });
        }}
      >
        {options.map(({ version, word }) => (
          <option key={version} value={version}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
