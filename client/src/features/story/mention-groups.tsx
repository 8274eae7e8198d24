import type { StoryDetail } from '@tanggap/shared/story';
import type { KeyboardEvent } from 'react';
import { Button } from '../../components/button.js';
import { IconArrowsSplit } from '../../components/icons.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { MentionGroup } from './mention-group.js';
import type { Selection } from './selection.js';
import styles from './mention-groups.module.css';

export interface MentionGroupsProps {
  story: StoryDetail;
  selection: Selection;
  /** Null where the viewer may not split. */
  onSplit: (() => void) | null;
}

/** The mentions by the reason for which they stand in this story, so that a wrong group is seen at a glance. */
export function MentionGroups({ story, selection, onSplit }: MentionGroupsProps) {
  const t = useText().story.mentions;
  const format = useFormat();
  return (
    <section aria-labelledby="mentions-title">
      <header className={styles.header}>
        <h2 id="mentions-title">{t.title}</h2>
        <span className={styles.count}>
          {t.count(format.number(story.mentionCount), format.number(story.groups.length))}
        </span>
      </header>
      {selection.selected.size > 0 && <SelectionBar selection={selection} onSplit={onSplit} />}
      <ul className={styles.groups} onKeyDown={moveBetweenGroups}>
        {story.groups.map((group) => (
          <MentionGroup
            key={group.kind}
            storyId={story.id}
            group={group}
            selection={onSplit === null ? null : selection}
          />
        ))}
      </ul>
    </section>
  );
}

/** `↓` and `↑` walk the group headings, whatever is open in between. */
function moveBetweenGroups(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const headings = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-group]')];
  const to = headings[headings.findIndex((heading) => heading === document.activeElement) + step];
  if (!to) return;
  event.preventDefault();
  to.focus();
}

function SelectionBar({ selection, onSplit }: Pick<MentionGroupsProps, 'selection' | 'onSplit'>) {
  const t = useText().story.mentions;
  const format = useFormat();
  return (
    <div className={styles.selection} role="status">
      <span>
        {t.selected(format.number(selection.selected.size))}
        {selection.isFull && ` · ${t.tooMany}`}
      </span>
      <Button variant="quiet" onClick={selection.clear}>
        {t.clear}
      </Button>
      {onSplit && (
        <Button icon={IconArrowsSplit} keys="s" onClick={onSplit}>
          {t.splitSelected}
        </Button>
      )}
    </div>
  );
}
