import type { StorySummary } from '@tanggap/shared/story';
import { lazy, Suspense, useState } from 'react';
import { Skeleton } from '../../components/skeleton.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { spreadOf, type Spread } from './spread.js';
import styles from './spread-panel.module.css';

// The chart library is larger than the rest of the page; the figures do not wait for it.
const SpreadChart = lazy(async () => ({ default: (await import('./spread-chart.js')).SpreadChart }));

/** How the story spreads, as bars or as a table. */
export function SpreadPanel({ story }: { story: StorySummary }) {
  const t = useText().story.spread;
  const format = useFormat();
  const [isTable, setTable] = useState(false);
  const spread = spreadOf(story);
  return (
    <section aria-labelledby="spread-title" className={styles.panel}>
      <header className={styles.header}>
        <h2 id="spread-title">{t.title}</h2>
        <span className={styles.per}>
          {t.per}
          {spread.total > 0 && (
            <>
              {' · '}
              <button
                type="button"
                className={styles.toggle}
                aria-expanded={isTable}
                onClick={() => setTable(!isTable)}
              >
                {isTable ? t.showChart : t.showTable}
              </button>
            </>
          )}
        </span>
      </header>
      {spread.top === null ? (
        <p className={styles.none}>{t.none}</p>
      ) : isTable ? (
        <SpreadTable spread={spread} />
      ) : (
        <figure>
          <figcaption className="visually-hidden">
            {t.summary(
              format.number(spread.total),
              format.number(spread.top.count),
              format.time(spread.top.at),
            )}
          </figcaption>
          <FlagLine story={story} spread={spread} />
          <Suspense fallback={<Skeleton width="100%" height="104px" />}>
            <SpreadChart spread={spread} />
          </Suspense>
        </figure>
      )}
    </section>
  );
}

function FlagLine({ story, spread }: { story: StorySummary; spread: Spread }) {
  const t = useText().story.spread;
  const format = useFormat();
  const { flaggedAt } = story.case.clocks;
  const parts = [
    flaggedAt !== null && spread.flaggedBar !== null && t.flaggedAt(format.clock(flaggedAt)),
    story.growthShare !== null && story.growthShare > 0 && t.grown(format.change(story.growthShare)),
  ].filter((part) => part !== false);
  return <p className={styles.flag}>{parts.join(' · ')}</p>;
}

function SpreadTable({ spread }: { spread: Spread }) {
  const t = useText().story.spread;
  const format = useFormat();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby="spread-title">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.from}</th>
            <th scope="col">{t.mentions}</th>
          </tr>
        </thead>
        <tbody>
          {spread.bars.map((bar) => (
            <tr key={bar.at}>
              <th scope="row">{format.time(bar.at)}</th>
              <td>
                {format.number(bar.count)}
                {bar.isRunning && ` (${t.running})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
