import { countsAsEvidence } from '@tanggap/shared/evidence-rules';
import { citedNumbers } from '@tanggap/shared/response-rules';
import { useId } from 'react';
import { useFormat } from '../../../lib/format.js';
import { CitationChip } from '../parts/cited-text.js';
import { useRespondWords } from '../words.js';
import type { CheckPoint } from './checklist.js';
import type { Review } from './review.js';
import styles from './checklist-panel.module.css';

/** Six points between a text and its approval; those a machine or an opening decides cannot be ticked by hand. */
export function Checklist({ review }: { review: Review }) {
  const { checklist: t } = useRespondWords();
  const done = review.points.filter(({ isDone }) => isDone).length;
  return (
    <section aria-labelledby="checklist-title">
      <header className={styles.header}>
        <h2 id="checklist-title">{t.title}</h2>
        <span className={styles.count}>{t.count(done, review.points.length)}</span>
      </header>
      <ul>
        {review.points.map((point) => (
          <Point key={point.key} review={review} point={point} />
        ))}
      </ul>
    </section>
  );
}

function Point({ review, point }: { review: Review; point: CheckPoint }) {
  const { checklist: t } = useRespondWords();
  const id = useId();
  const hint = useHint(review, point);
  // Not disabled: what the machine found must stay readable, and reachable by keyboard.
  const mayTick = point.by === 'person' && review.lock === null;
  return (
    <li className={styles.point}>
      <label className={styles.label}>
        <input
          type="checkbox"
          checked={point.isDone}
          aria-disabled={!mayTick}
          aria-describedby={id}
          onChange={() => mayTick && review.toggle(point.key)}
        />
        <span>{t.items[point.key]}</span>
      </label>
      <span id={id} className={styles.hint}>
        {hint}
      </span>
      {point.key === 'citations' && <Citations review={review} />}
    </li>
  );
}

function useHint({ version, references, opened, ticked }: Review, { key, by, isDone }: CheckPoint): string {
  const { checklist: t } = useRespondWords();
  const format = useFormat();
  const at = ticked[key];
  if (by === 'person') {
    if (at !== undefined) return t.ticked(format.clock(at));
    return key === 'no-personal-data' ? t.masked : t.tick;
  }
  if (key === 'sources') {
    const counting = references.evidence.filter(countsAsEvidence);
    const outside = counting.filter(({ isOwnAgency }) => !isOwnAgency).length;
    const words = isDone ? t.sources : t.sourcesLack;
    return words(format.number(counting.length), format.number(outside));
  }
  if (key === 'citations') {
    const cited = citedNumbers(version.content);
    return cited.length === 0
      ? t.noneCited
      : t.opened(cited.filter((n) => opened.includes(n)).length, cited.length);
  }
  if (key === 'narratives') return narrativesHint(references.narratives, isDone, t);
  return isDone ? t.byMachine : t.notOnce;
}

function narrativesHint(
  narratives: Review['references']['narratives'],
  isDone: boolean,
  t: ReturnType<typeof useRespondWords>['checklist'],
): string {
  if (!isDone) return t.contradicts;
  return narratives.length === 0 ? t.narrativesNone : t.narratives(narratives.map(({ id }) => id).join(', '));
}

/** One number per citation; an opened one is filled. */
function Citations({ review }: { review: Review }) {
  return (
    <span className={styles.citations}>
      {citedNumbers(review.version.content).map((n) => (
        <CitationChip
          key={n}
          n={n}
          label={review.labelOf(n)}
          isOpened={review.opened.includes(n)}
          onOpen={() => review.openSource(n)}
        />
      ))}
    </span>
  );
}
