import type { Viewer } from '@tanggap/shared/events';
import type { StorySummary } from '@tanggap/shared/story';
import { AvatarStack } from '../../../components/avatar.js';
import { Button, IconButton } from '../../../components/button.js';
import { IconDots, IconLink } from '../../../components/icons.js';
import { Menu } from '../../../components/menu.js';
import { LevelMark } from '../../../components/story/level-mark.js';
import { useCopy } from '../../../components/use-copy.js';
import { usePrograms } from '../../../lib/queries.js';
import { useUser } from '../../../lib/session.js';
import { shortName } from '../../../lib/short-name.js';
import { useText } from '../../../lib/text.js';
import styles from './preview-header.module.css';

export interface PreviewHeaderProps {
  story: StorySummary;
  viewers: readonly Viewer[];
  onOpen: () => void;
}

/** Case number, program and level; who else looks; the way to the whole story. */
export function PreviewHeader({ story, viewers, onOpen }: PreviewHeaderProps) {
  const t = useText();
  const programs = usePrograms().data ?? [];
  return (
    <header className={styles.header}>
      <span className={styles.id}>{story.id}</span>
      {story.programs.slice(0, 2).map((id) => (
        <span key={id} className={styles.program}>
          {shortName(programs.find((program) => program.id === id)?.name ?? id)}
        </span>
      ))}
      <LevelMark level={story.level} />
      <span className={styles.space} />
      <Viewers story={story} viewers={viewers} />
      <Button keys="enter" onClick={onOpen}>
        {t.queue.openStory}
      </Button>
      <StoryMenu storyId={story.id} />
    </header>
  );
}

function Viewers({ story, viewers }: { story: StorySummary; viewers: readonly Viewer[] }) {
  const t = useText();
  const user = useUser();
  const others = viewers.filter(({ userId }) => userId !== user?.id);
  const isMine = story.case.holder?.userId === user?.id;
  if (others.length === 0 && !isMine) return null;
  const firstNames = others.map(({ name }) => name.split(' ')[0] ?? name).join(', ');
  return (
    <>
      <AvatarStack people={viewers} />
      <span className={styles.viewers}>
        {others.length > 0 ? t.queue.alsoLooking(firstNames) : t.queue.youHold}
      </span>
    </>
  );
}

function StoryMenu({ storyId }: { storyId: string }) {
  const t = useText();
  const copy = useCopy();
  const copyLink = () => copy(new URL(`/stories/${storyId}`, location.href).href, t.queue.copied);
  return (
    <Menu
      label={t.queue.moreActions}
      align="end"
      items={[{ label: t.queue.copyLink, icon: IconLink, run: () => void copyLink() }]}
      trigger={(props) => <IconButton {...props} icon={IconDots} label={t.queue.moreActions} />}
    />
  );
}
