import type { TimelineEntry, TimelineKind } from '@tanggap/shared/timeline';
import type { Icon } from '@tabler/icons-react';
import {
  IconArchive,
  IconArchiveOff,
  IconArrowBackUp,
  IconArrowsSplit,
  IconCheck,
  IconClock,
  IconCopyCheck,
  IconEye,
  IconEyeOff,
  IconFlag,
  IconGitMerge,
  IconLock,
  IconLockOpen,
  IconNote,
  IconPencil,
  IconRss,
  IconSend,
  IconShieldCheck,
  IconShieldX,
  IconSpeakerphone,
  IconTransfer,
  IconTrendingUp,
  IconUsersGroup,
  IconUserPlus,
  IconX,
} from '../../components/icons.js';
import { QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { useTimeline } from '../../lib/queries.js';
import { useUser } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { NoteForm } from './note-form.js';
import { timelineFacts, writtenWords } from './timeline-facts.js';
import styles from './timeline-panel.module.css';

const icons: Record<TimelineKind, Icon> = {
  'first-seen': IconRss,
  'level-changed': IconFlag,
  'urgency-changed': IconEye,
  'source-joined': IconUsersGroup,
  grew: IconTrendingUp,
  matched: IconCopyCheck,
  held: IconLock,
  released: IconLockOpen,
  'lease-lapsed': IconClock,
  passed: IconUserPlus,
  decided: IconCheck,
  undone: IconArrowBackUp,
  merged: IconGitMerge,
  'merged-away': IconGitMerge,
  split: IconArrowsSplit,
  'split-off': IconArrowsSplit,
  'suggestion-refused': IconArrowsSplit,
  note: IconNote,
  'evidence-added': IconArchive,
  'evidence-withdrawn': IconArchiveOff,
  'response-started': IconPencil,
  submitted: IconSend,
  returned: IconArrowBackUp,
  approved: IconShieldCheck,
  'approval-voided': IconShieldX,
  published: IconSpeakerphone,
  'publication-withdrawn': IconEyeOff,
  'emergency-reviewed': IconShieldCheck,
  'response-withdrawn': IconX,
  'handed-over': IconTransfer,
  'hand-off-moved': IconTransfer,
  closed: IconCheck,
};

export interface TimelinePanelProps {
  storyId: string;
  /** Null where the viewer may not undo. */
  onUndo: (() => void) | null;
  /** Grows with every press of `T`. */
  noteCalls: number;
}

/** Jejak: what happened, newest first, and the place to add a note. */
export function TimelinePanel({ storyId, onUndo, noteCalls }: TimelinePanelProps) {
  const t = useText().story.timeline;
  const format = useFormat();
  const timeline = useTimeline(storyId);
  return (
    <>
      <header className={styles.header}>
        <h2>{t.title}</h2>
        {timeline.data && (
          <span className={styles.count}>{t.count(format.number(timeline.data.length))}</span>
        )}
      </header>
      <QueryState
        query={timeline}
        skeleton={<TimelineSkeleton />}
        isEmpty={(entries) => entries.length === 0}
        empty={<p className={styles.detail}>{t.empty}</p>}
      >
        {(entries) => (
          <ol className={styles.entries}>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} onUndo={entry.canUndo ? onUndo : null} />
            ))}
          </ol>
        )}
      </QueryState>
      <NoteForm storyId={storyId} calls={noteCalls} />
    </>
  );
}

function Entry({ entry, onUndo }: { entry: TimelineEntry; onUndo: (() => void) | null }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const me = useUser()?.id;
  const Shape = icons[entry.kind];
  const sentence = t.story.timeline.sentences[entry.kind](timelineFacts(entry, t.vocabulary, format));
  const actor =
    entry.actor === null ? t.vocabulary.machine : entry.actor.id === me ? t.vocabulary.you : entry.actor.name;
  return (
    <li className={styles.entry}>
      <span className={styles.icon} aria-hidden="true">
        <Shape />
      </span>
      <p className={styles.sentence}>
        <span className={entry.actor ? styles.person : undefined}>{actor}</span> {sentence}
      </p>
      <time className={styles.time} dateTime={entry.at} title={format.full(entry.at)}>
        {format.moment(entry.at, now)}
      </time>
      <EntryDetail entry={entry} />
      {onUndo && (
        <button
          type="button"
          className={styles.undo}
          aria-label={t.story.timeline.undoLabel(sentence)}
          onClick={onUndo}
        >
          {t.story.timeline.undo}
        </button>
      )}
    </li>
  );
}

function EntryDetail({ entry }: { entry: TimelineEntry }) {
  const t = useText();
  const format = useFormat();
  const written = writtenWords(entry);
  const facts = timelineFacts(entry, t.vocabulary, format);
  const lines = [
    written !== null && (entry.kind === 'note' ? `“${written}”` : t.story.timeline.reason(written)),
    facts.handedTo !== '' && t.story.timeline.handedTo(facts.handedTo),
    entry.kind === 'decided' && facts.sources !== '0' && t.story.timeline.sources(facts.sources),
  ].filter((line) => line !== false);
  return lines.length === 0 ? null : <p className={styles.detail}>{lines.join(' · ')}</p>;
}

function TimelineSkeleton() {
  return (
    <div className={styles.bones}>
      {[88, 64, 76, 52].map((width) => (
        <Skeleton key={width} width={`${width}%`} height="30px" />
      ))}
    </div>
  );
}
