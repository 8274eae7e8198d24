import type { Viewer } from '@tanggap/shared/events';
import { Link } from 'react-router';
import { Avatar, AvatarStack } from '../../../components/avatar.js';
import { Chip } from '../../../components/chip.js';
import { IconArrowLeft } from '../../../components/icons.js';
import { ResponseStatusChip } from '../../../components/respond/response-status.js';
import { StepClockMark } from '../../../components/respond/step-clock-mark.js';
import { usePrograms } from '../../../lib/queries.js';
import { useUser } from '../../../lib/session.js';
import { shortName } from '../../../lib/short-name.js';
import { useRespondWords } from '../words.js';
import type { Review } from './review.js';
import styles from './review-header.module.css';

/** Which answer this is, where it stands, and who waits. */
export function ReviewHeader({ review, viewers }: { review: Review; viewers: readonly Viewer[] }) {
  const { review: t } = useRespondWords();
  const programs = usePrograms().data;
  const { response } = review;
  return (
    <div className={styles.bar}>
      <nav className={styles.crumbs} aria-label={t.title}>
        <Link to="/responses?list=in-review" className={styles.back} aria-label={t.back}>
          <IconArrowLeft /> <span className={styles.word}>{t.back}</span>
        </Link>
        <span aria-hidden="true" className={styles.slash}>
          /
        </span>
        <Link to={`/stories/${response.storyId}`} className={styles.id}>
          {response.storyId}
        </Link>
      </nav>
      {response.programs.map((id) => (
        <Chip key={id} edge="outline">
          {shortName(programs?.find((program) => program.id === id)?.name ?? id)}
        </Chip>
      ))}
      <ResponseStatusChip response={response} />
      <Waiting review={review} viewers={viewers} />
      <StepClockMark response={response} />
    </div>
  );
}

function Waiting({
  review: { response, pair, lock },
  viewers,
}: {
  review: Review;
  viewers: readonly Viewer[];
}) {
  const { review: t } = useRespondWords();
  const me = useUser();
  const others = viewers.filter(({ userId }) => userId !== me?.id);
  const isMine = lock === null && response.author.id !== me?.id;
  return (
    <span className={styles.waiting}>
      {me && isMine && <Avatar userId={me.id} name={me.name} />}
      {others.length > 0 && <AvatarStack people={others} />}
      {isMine && (
        <span className={styles.words}>
          {t.youReview(pair.to, response.submitted?.by.name ?? response.author.name)}
        </span>
      )}
    </span>
  );
}
