import type { SourceList } from '@tanggap/shared/api';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import styles from './source-totals.module.css';

/** Four figures of the last day: what came, how late, what was refused, what waits. */
export function SourceTotals({ totals }: { totals: SourceList['totals'] }) {
  const t = useText().sources.totals;
  const format = useFormat();
  const { accepted24h, refused24h, waiting, lagMedianMs, lagP90Ms } = totals;
  const all = accepted24h + refused24h;
  const cards = [
    { name: t.accepted, figure: format.number(accepted24h), note: t.mentions },
    {
      name: t.lag,
      figure: lagMedianMs === null ? '–' : format.duration(lagMedianMs),
      note: lagP90Ms === null ? t.noLag : t.lagNote(format.duration(lagP90Ms)),
    },
    {
      name: t.refused,
      figure: all === 0 ? '0%' : `${format.decimal((refused24h / all) * 100, 1)}%`,
      note: t.refusedNote(format.number(refused24h)),
    },
    { name: t.waiting, figure: format.number(waiting), note: waiting === 0 ? t.waitingNone : t.waitingSome },
  ];
  return (
    <dl className={styles.totals} aria-label={t.label}>
      {cards.map((card) => (
        <div key={card.name} className={styles.card}>
          <dt>{card.name}</dt>
          <dd>
            <strong>{card.figure}</strong> <span>{card.note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
