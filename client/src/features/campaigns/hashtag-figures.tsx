import type { Campaign, CampaignTrack } from '@tanggap/shared/campaign';
import { Link } from 'react-router';
import { BarChart } from '../../components/bar-chart.js';
import { useFormat } from '../../lib/format.js';
import { queryString } from '../../lib/http.js';
import { useNow } from '../../lib/now.js';
import { spansOf } from './track-spans.js';
import { useCampaignWords } from './words.js';
import styles from './track.module.css';

export interface HashtagFiguresProps {
  campaign: Campaign;
  track: CampaignTrack;
}

/** Each hashtag before and during, and day by day; every count opens the mentions it counts. */
export function HashtagFigures({ campaign, track: { hashtags } }: HashtagFiguresProps) {
  const words = useCampaignWords();
  const format = useFormat();
  const now = useNow(60_000);
  if (campaign.hashtags.length === 0) return <p className={styles.quiet}>{words.noTags}</p>;
  const hasBegun = Date.parse(campaign.startsAt) < now;
  if (!hasBegun) return <p className={styles.quiet}>{words.notBegun}</p>;
  const { before, during } = spansOf(campaign, now);
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">{words.tagTable}</caption>
        <thead>
          <tr>
            <th scope="col">{words.tag}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.during}</th>
          </tr>
        </thead>
        <tbody>
          {hashtags.map(({ tag, before: earlier, during: since }) => (
            <tr key={tag}>
              <th scope="row">#{tag}</th>
              <Count tag={tag} side={words.before} count={earlier} span={before} />
              <Count tag={tag} side={words.during} count={since} span={during} />
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.charts}>
        {hashtags.map(({ tag, daily }) => (
          <BarChart
            key={tag}
            title={words.daily(tag)}
            values={daily.map(({ mentions }) => mentions)}
            labels={daily.map(({ from }) => format.date(from, now))}
            columns={[words.day, words.mentions]}
          />
        ))}
      </div>
    </>
  );
}

interface CountProps {
  tag: string;
  side: string;
  count: number;
  span: { from: string; to: string };
}

function Count({ tag, side, count, span }: CountProps) {
  const words = useCampaignWords();
  const format = useFormat();
  const written = format.number(count);
  return (
    <td>
      <Link
        to={`/issues${queryString({ q: `"#${tag}"`, ...span })}`}
        className={styles.link}
        aria-label={words.tagLink(tag, side, written)}
      >
        {written}
      </Link>
    </td>
  );
}
