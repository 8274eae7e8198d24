import type { Campaign } from '@tanggap/shared/campaign';
import { provinces } from '@tanggap/shared/provinces';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { usePrograms } from '../../lib/queries.js';
import { useCampaignWords } from './words.js';
import styles from './campaigns.module.css';

/** What the plan says beside its hours. */
export function CampaignAbout({ campaign }: { campaign: Campaign }) {
  const words = useCampaignWords();
  const format = useFormat();
  const programs = new Map((usePrograms().data ?? []).map(({ id, name }) => [id, name]));
  const regions = provinces.filter(({ bps }) => campaign.regions.includes(bps)).map(({ name }) => name);
  const { aim, audience, keyMessages, hashtags, responseIds, narrativeIds, createdBy } = campaign;
  return (
    <aside className={styles.side}>
      <Part name={words.aim}>{aim}</Part>
      <Part name={words.audience}>{audience}</Part>
      <Part name={words.programs}>{campaign.programs.map((id) => programs.get(id) ?? id).join(', ')}</Part>
      <Part name={words.regions}>{regions.join(', ') || words.everywhere}</Part>
      <Part name={words.keyMessages}>
        {keyMessages.length > 0 && (
          <ul className={styles.messages}>
            {keyMessages.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )}
      </Part>
      <Part name={words.hashtags}>{hashtags.map((tag) => `#${tag}`).join(' ')}</Part>
      <Part name={words.responses}>
        <Ids ids={responseIds} linkOf={(id) => `/responses/${id}/publish`} />
      </Part>
      <Part name={words.narratives}>
        <Ids ids={narrativeIds} linkOf={(id) => `/narratives?id=${id}`} />
      </Part>
      <p className={styles.facts}>{words.by(createdBy.name, format.fullDate(campaign.createdAt))}</p>
    </aside>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  const words = useCampaignWords();
  const isEmpty = children === '' || children === false;
  return (
    <section>
      <h2 className={styles.heading}>{name}</h2>
      {isEmpty ? <p className={styles.facts}>{words.none}</p> : <div>{children}</div>}
    </section>
  );
}

function Ids({ ids, linkOf }: { ids: readonly string[]; linkOf: (id: string) => string }) {
  const words = useCampaignWords();
  if (ids.length === 0) return <p className={styles.facts}>{words.none}</p>;
  return (
    <ul className={styles.ids}>
      {ids.map((id) => (
        <li key={id}>
          <Link to={linkOf(encodeURIComponent(id))}>{id}</Link>
        </li>
      ))}
    </ul>
  );
}
