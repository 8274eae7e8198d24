import type { ResponseSummary } from '@tanggap/shared/response';
import type { StoryDetail } from '@tanggap/shared/story';
import { Link } from 'react-router';
import { Chip } from '../../components/chip.js';
import { IconPencil, IconSpeakerphone } from '../../components/icons.js';
import type { Tone } from '../../components/tone.js';
import { useFormat } from '../../lib/format.js';
import { useResponses } from '../../lib/respond-queries.js';
import { useCan } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import styles from './decision-card.module.css';

const tones: Record<ResponseSummary['status'], Tone> = {
  draft: 'plain',
  'in-review': 'nila',
  approved: 'ok',
  published: 'ok',
  withdrawn: 'low',
};

/** The story's answers: how far each is, where it is out, and the next step. Nothing where none was begun or decided. */
export function ResponseCard({ story }: { story: StoryDetail }) {
  const t = useText();
  const responses = useResponses({ story: story.id });
  const mayWrite = useCan('responses:write');
  const isWanted = story.case.decision?.outcome === 'answer' && story.case.status === 'drafting';
  const all = responses.data ?? [];
  if (all.length === 0 && !isWanted) return null;
  return (
    <section aria-labelledby="responses-title">
      <h2 id="responses-title" className={styles.title}>
        {t.story.response.title}
      </h2>
      {all.map((response) => (
        <ResponseLine key={response.id} response={response} />
      ))}
      {all.length === 0 && mayWrite && (
        <Link to={`/stories/${story.id}/response`} className={styles.step}>
          <IconPencil /> {t.story.response.begin}
        </Link>
      )}
    </section>
  );
}

function ResponseLine({ response }: { response: ResponseSummary }) {
  const t = useText();
  const format = useFormat();
  const live = response.publications.filter(({ withdrawn }) => withdrawn === null);
  return (
    <div className={styles.response}>
      <p className={styles.line}>
        <Chip tone={tones[response.status]}>{t.vocabulary.responseStatuses[response.status]}</Chip>
        <Link to={stepOf(response)} className={styles.step}>
          {response.id} · {t.story.response.step[response.status]}
        </Link>
      </p>
      {response.headline !== '' && <p className={styles.reason}>{response.headline}</p>}
      <p className={styles.aside}>
        {t.story.response.by(response.author.name, format.time(response.updatedAt))}
      </p>
      {live.length > 0 && (
        <ul className={styles.citations}>
          {live.map(({ id, channel, url, at }) => (
            <li key={id}>
              <span>
                <IconSpeakerphone /> {t.vocabulary.channels[channel]}
              </span>
              {url === null ? (
                format.time(at)
              ) : (
                <a href={url} target="_blank" rel="noreferrer noopener">
                  {format.time(at)}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Where the next step of a response happens. */
function stepOf({ id, storyId, status }: ResponseSummary): string {
  if (status === 'in-review') return `/responses/${id}/review`;
  if (status === 'approved' || status === 'published') return `/responses/${id}/publish`;
  return `/stories/${storyId}/response`;
}
