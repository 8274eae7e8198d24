import type { Campaign, CampaignTrack } from '@tanggap/shared/campaign';
import { Link } from 'react-router';
import { Panel } from '../../components/measure/panel.js';
import { ListBones } from '../../components/page/list-bones.js';
import { QueryState } from '../../components/query-state.js';
import { useCampaignTrack } from '../../lib/campaign-api.js';
import { useFormat } from '../../lib/format.js';
import { queryString } from '../../lib/http.js';
import { useNow } from '../../lib/now.js';
import { HashtagFigures } from './hashtag-figures.js';
import { spansOf } from './track-spans.js';
import { useCampaignWords } from './words.js';
import styles from './track.module.css';

/** Counted, never judged: steps, hashtags, and how much was asked before and during. */
export function TrackPanel({ campaign }: { campaign: Campaign }) {
  const words = useCampaignWords();
  const track = useCampaignTrack(campaign.id);
  return (
    <Panel title={words.track}>
      <QueryState query={track} skeleton={<ListBones height="32px" />}>
        {(known) => (
          <div className={styles.body}>
            <Counts campaign={campaign} track={known} />
            <HashtagFigures campaign={campaign} track={known} />
            <p className={styles.warning}>{words.warning}</p>
          </div>
        )}
      </QueryState>
    </Panel>
  );
}

function Counts({ campaign, track }: { campaign: Campaign; track: CampaignTrack }) {
  const words = useCampaignWords();
  const format = useFormat();
  const { stepsDone, stepsLate } = track;
  return (
    <dl className={styles.counts}>
      <div>
        <dt>{words.steps}</dt>
        <dd>
          {format.number(stepsDone)} / {format.number(campaign.steps.length)}
        </dd>
      </div>
      <div>
        <dt>{words.lateSteps}</dt>
        <dd>{format.number(stepsLate)}</dd>
      </div>
      <div>
        <dt>{words.asking}</dt>
        <dd>
          <Asking campaign={campaign} track={track} />
        </dd>
      </div>
    </dl>
  );
}

/** The share of questions on both sides; opens what was asked during the campaign. */
function Asking({ campaign, track }: { campaign: Campaign; track: CampaignTrack }) {
  const words = useCampaignWords();
  const format = useFormat();
  const { during } = spansOf(campaign, useNow(60_000));
  const { questionShareBefore: before, questionShareDuring: now } = track;
  const write = (share: number | null) => (share === null ? words.unknownShare : format.percent(share));
  if (before === null && now === null) return <span className={styles.quiet}>{words.noAsking}</span>;
  const { programs: program, regions: region } = campaign;
  return (
    <Link to={`/questions${queryString({ program, region, ...during })}`} className={styles.link}>
      {words.askingValue(write(before), write(now))}
    </Link>
  );
}
