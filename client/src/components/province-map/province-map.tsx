import { provinces } from '@tanggap/shared/provinces';
import { useFormat } from '../../lib/format.js';
import { useWords } from '../../lib/text.js';
import { cx } from '../cx.js';
import { provinceMapWords } from './words.js';
import { tiles } from './tiles.js';
import styles from './province-map.module.css';

export interface ProvinceMapProps {
  /** Mentions by the statistics office's code; provinces that are missing have none. */
  counts: readonly { value: string; mentions: number }[];
  picked: readonly string[];
  onPick: (bps: string) => void;
}

/** Shades from none to most; the figure stands in every square, so that no shade has to be read. */
const shades = 5;

/** Provinces as squares where they lie, with the same figures as a table beside them. */
export function ProvinceMap({ counts, picked, onPick }: ProvinceMapProps) {
  const words = useWords(provinceMapWords);
  const format = useFormat();
  const mentions = new Map(counts.map(({ value, mentions: count }) => [value, count]));
  const most = Math.max(0, ...mentions.values());
  const shadeOf = (count: number) => (count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * shades)));
  const rows = provinces
    .map(({ bps, name }) => ({ bps, name, count: mentions.get(bps) ?? 0 }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'id'));
  const nameOf = new Map(provinces.map(({ bps, name }) => [bps, name]));
  return (
    <div className={styles.map}>
      <div role="group" aria-label={words.map} className={styles.tiles}>
        {tiles.map(({ bps, short, column, row }) => {
          const count = mentions.get(bps) ?? 0;
          return (
            <button
              key={bps}
              type="button"
              className={styles.tile}
              style={{ gridColumn: column, gridRow: row }}
              data-shade={shadeOf(count)}
              aria-pressed={picked.includes(bps)}
              aria-label={words.tile(nameOf.get(bps) ?? short, format.number(count))}
              title={nameOf.get(bps)}
              onClick={() => onPick(bps)}
            >
              <span className={styles.name}>{short}</span>
              <span className={styles.count}>{format.number(count)}</span>
            </button>
          );
        })}
      </div>
      <div className={styles.side}>
        <table className={styles.table}>
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.province}</th>
              <th scope="col">{words.mentions}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ bps, name, count }) => (
              <tr key={bps} className={cx(picked.includes(bps) && styles.picked)}>
                <th scope="row">
                  <button type="button" className={styles.pick} onClick={() => onPick(bps)}>
                    {name}
                  </button>
                </th>
                <td>{format.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{words.note}</p>
    </div>
  );
}
