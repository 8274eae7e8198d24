import type { Viewer } from '@tanggap/shared/events';
import { Link } from 'react-router';
import { AvatarStack } from '../../../components/avatar.js';
import { Button } from '../../../components/button.js';
import { Chip } from '../../../components/chip.js';
import { ResponseStatusChip } from '../../../components/respond/response-status.js';
import { StepClockMark } from '../../../components/respond/step-clock-mark.js';
import { IconArrowLeft, IconHistory } from '../../../components/icons.js';
import { useUser } from '../../../lib/session.js';
import { useRespondWords } from '../words.js';
import type { Desk } from './desk.js';
import styles from './desk-bar.module.css';
import { SaveMark } from './save-mark.js';

export interface DeskBarProps {
  desk: Desk;
  viewers: readonly Viewer[];
  onVersions: () => void;
}

/** Which answer this is, whether it is saved, who else is here, and by when it is due. */
export function DeskBar({ desk, viewers, onVersions }: DeskBarProps) {
  const t = useRespondWords();
  const { story, response } = desk;
  return (
    <div className={styles.bar}>
      <nav className={styles.crumbs} aria-label={t.desk.crumb}>
        <Link to={`/stories/${story.id}`} className={styles.back} aria-label={t.desk.back(story.id)}>
          <IconArrowLeft /> <span className={styles.id}>{story.id}</span>
        </Link>
        <span className={styles.slash} aria-hidden="true">
          /
        </span>
        <h1 className={styles.title}>{t.desk.crumb}</h1>
      </nav>
      <ResponseStatusChip response={response} />
      {response.latest > 0 && <Chip edge="outline">{t.version(response.latest)}</Chip>}
      <SaveMark desk={desk} />
      <Others viewers={viewers} />
      <span className={styles.due}>
        <StepClockMark response={response} />
      </span>
      <Button variant="quiet" icon={IconHistory} onClick={onVersions}>
        {t.desk.versions}
      </Button>
    </div>
  );
}

/** Colleagues who have this text open, and what they do. */
function Others({ viewers }: { viewers: readonly Viewer[] }) {
  const { desk: t } = useRespondWords();
  const me = useUser()?.id;
  const others = viewers.filter(({ userId }) => userId !== me);
  if (others.length === 0) return <span className={styles.others} />;
  const writer = others.find(({ verb }) => verb === 'writing');
  const reviewer = others.find(({ verb }) => verb === 'reviewing');
  const words = writer
    ? t.writing(writer.name)
    : reviewer
      ? t.reviewing(reviewer.name)
      : t.alongside(others.map(({ name }) => name).join(', '));
  return (
    <span className={styles.others} role="group" aria-label={t.alsoHere}>
      <AvatarStack people={others} />
      <span className={styles.verb}>{words}</span>
    </span>
  );
}
