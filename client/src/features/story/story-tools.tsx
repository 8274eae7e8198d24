import { Button, IconButton } from '../../components/button.js';
import { IconArrowsSplit, IconDots, IconGitMerge } from '../../components/icons.js';
import { useIsPhone } from '../../components/media.js';
import { Menu } from '../../components/menu.js';
import { useText } from '../../lib/text.js';
import styles from './story-header.module.css';

export interface StoryToolsProps {
  /** Null where the viewer may not regroup. */
  onMerge: (() => void) | null;
  onSplit: (() => void) | null;
  /** A colleague holds the story, it is closed, or there is no connection. */
  isHeldBack: boolean;
}

/** Merge and split: buttons on a desk, a menu on a phone. */
export function StoryTools({ onMerge, onSplit, isHeldBack }: StoryToolsProps) {
  const t = useText().story;
  const isPhone = useIsPhone();
  if (!onMerge || !onSplit) return null;
  if (!isPhone) {
    return (
      <span className={styles.tools}>
        <Button icon={IconGitMerge} keys="m" disabled={isHeldBack} onClick={onMerge}>
          {t.merge.button}
        </Button>
        <Button icon={IconArrowsSplit} keys="s" disabled={isHeldBack} onClick={onSplit}>
          {t.split.button}
        </Button>
      </span>
    );
  }
  return (
    <Menu
      label={t.moreActions}
      align="end"
      items={[
        { label: t.merge.title, icon: IconGitMerge, run: onMerge, isDisabled: isHeldBack },
        { label: t.split.title, icon: IconArrowsSplit, run: onSplit, isDisabled: isHeldBack },
      ]}
      trigger={(props) => <IconButton {...props} icon={IconDots} label={t.moreActions} />}
    />
  );
}
