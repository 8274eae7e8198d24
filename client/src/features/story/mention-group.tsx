import type { GroupingKind } from '@tanggap/shared/vocabulary';
import type { Icon } from '@tabler/icons-react';
import { useId, useState } from 'react';
import {
  IconChevronDown,
  IconChevronRight,
  IconCopyCheck,
  IconGitMerge,
  IconMessageQuestion,
  IconRepeat,
  IconRss,
  IconUserPlus,
} from '../../components/icons.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { Because } from './because.js';
import type { Group } from './group.js';
import { MentionList } from './mention-list.js';
import type { Selection } from './selection.js';
import { useGroupSelection } from './use-group-selection.js';
import styles from './mention-groups.module.css';

const icons: Record<GroupingKind, Icon> = {
  first: IconRss,
  'same-text': IconRepeat,
  rewritten: IconCopyCheck,
  'same-claim': IconMessageQuestion,
  added: IconUserPlus,
};

export interface MentionGroupProps {
  storyId: string;
  group: Group;
  /** Null where the viewer may not split. */
  selection: Selection | null;
}

/** One group, closed to its example or opened to its mentions. */
export function MentionGroup({ storyId, group, selection }: MentionGroupProps) {
  const t = useText();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const name = t.vocabulary.groupings[group.kind];
  const Shape = icons[group.kind];
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={styles.group}>
      <div className={styles.top}>
        {selection && <GroupCheckbox storyId={storyId} group={group} selection={selection} name={name} />}
        <button
          type="button"
          data-group={group.kind}
          className={styles.opener}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setOpen(!isOpen)}
        >
          <Shape className={styles.kind} />
          <strong>{name}</strong>
          <span className={styles.count}>{format.number(group.count)}</span>
          {group.kind !== 'first' && <Range group={group} />}
          <Chevron className={styles.chevron} />
        </button>
      </div>
      {!isOpen && <p className={styles.example}>“{group.example.text}”</p>}
      <p className={styles.because}>
        <IconGitMerge />
        <span>
          {t.story.mentions.whyOneGroup}: <Because mention={group.example} kind={group.kind} />
        </span>
      </p>
      <div id={listId}>{isOpen && <MentionList storyId={storyId} group={group} selection={selection} />}</div>
    </li>
  );
}

function Range({ group }: { group: Group }) {
  const t = useText().story.mentions;
  const format = useFormat();
  const [low, high] = [format.decimal(group.lowest), format.decimal(group.highest)];
  const range = low === high ? low : `${low}–${high}`;
  return (
    <span className={styles.range} title={t.similarity(range)}>
      <span className="visually-hidden">{t.similarity('')}</span>
      {range}
    </span>
  );
}

interface GroupCheckboxProps {
  storyId: string;
  group: Group;
  selection: Selection;
  name: string;
}

function GroupCheckbox({ storyId, group, selection, name }: GroupCheckboxProps) {
  const t = useText().story.mentions;
  const { state, isLoading, toggle } = useGroupSelection(storyId, group, selection);
  return (
    <input
      type="checkbox"
      className={styles.checkbox}
      aria-label={t.selectGroup(name)}
      checked={isLoading || state === 'all'}
      disabled={isLoading}
      ref={(box) => {
        if (box) box.indeterminate = state === 'some';
      }}
      onChange={(event) => void toggle(event.target.checked)}
    />
  );
}
