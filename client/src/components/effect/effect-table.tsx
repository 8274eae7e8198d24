import type { Effect } from '@tanggap/shared/api-search';
import { Link } from 'react-router';
import { useFormat, type Format } from '../../lib/format.js';
import { queryString } from '../../lib/http.js';
import { useIssueWords } from '../../lib/issue-words.js';
import styles from './effect.module.css';

type Side = Effect['before'];
type Measure = 'mentions' | 'perHour' | 'questions' | 'ourFacts';

interface Row {
  name: Measure;
  /** What the bar shows; both sides share one scale. */
  value: (side: Side) => number;
  text: (side: Side, format: Format) => string;
  /** Shares are drawn against the whole, counts against the larger side. */
  isShare: boolean;
}

const rows: readonly Row[] = [
  {
    name: 'mentions',
    value: ({ mentions }) => mentions,
    text: ({ mentions }, format) => format.number(mentions),
    isShare: false,
  },
  {
    name: 'perHour',
    value: ({ perHour }) => perHour,
    text: ({ perHour }, format) => format.decimal(perHour, 1),
    isShare: false,
  },
  {
    name: 'questions',
    value: ({ questionShare }) => questionShare,
    text: ({ questionShare }, format) => format.percent(questionShare),
    isShare: true,
  },
  {
    name: 'ourFacts',
    value: ({ withOurFactsShare }) => withOurFactsShare,
    text: ({ withOurFacts, withOurFactsShare }, format) =>
      `${format.percent(withOurFactsShare)} (${format.number(withOurFacts)})`,
    isShare: true,
  },
];

/** The two windows side by side; each heading opens the mentions of its window. */
export function EffectTable({ effect }: { effect: Effect }) {
  const words = useIssueWords().effect;
  const format = useFormat();
  const { before, after } = effect;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{words.table(effect.title)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{words.part}</span>
          </th>
          <SideHead effect={effect} side={before} name={words.before} />
          <SideHead effect={effect} side={after} name={words.after} />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, value, text, isShare }) => {
          const top = isShare ? 1 : Math.max(value(before), value(after));
          return (
            <tr key={name}>
              <th scope="row">{words[name]}</th>
              <Cell share={part(value(before), top)} text={text(before, format)} />
              <Cell share={part(value(after), top)} text={text(after, format)} isAfter />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const part = (value: number, top: number): number => (top === 0 ? 0 : value / top);

function SideHead({ effect, side, name }: { effect: Effect; side: Side; name: string }) {
  const words = useIssueWords().effect;
  const { from, to } = side;
  return (
    <th scope="col">
      <Link
        to={`/issues${queryString({ q: `story:${effect.storyId}`, from, to })}`}
        className={styles.side}
        aria-label={words.sideLink(name, effect.title)}
      >
        {name}
      </Link>
    </th>
  );
}

function Cell({ share, text, isAfter = false }: { share: number; text: string; isAfter?: boolean }) {
  return (
    <td>
      <span className={styles.figure}>{text}</span>
      <span className={styles.track} aria-hidden="true">
        <span
          className={isAfter ? styles.barAfter : styles.bar}
          style={{ width: `${Math.round(share * 100)}%` }}
        />
      </span>
    </td>
  );
}
