import type { StorySummary } from '@tanggap/shared/story';
import { urgencyBand } from '@tanggap/shared/story-rules';
import { Avatar, EmptySeat } from '../../../components/avatar.js';
import { cx } from '../../../components/cx.js';
import { IconCheck, IconLock } from '../../../components/icons.js';
import { Sparkline } from '../../../components/sparkline.js';
import { StoryChips } from '../../../components/story/story-chips.js';
import { StoryClock } from '../../../components/story/story-clock.js';
import { growingFrom } from '../../../components/story/weigh.js';
import { bandTones, toneProps } from '../../../components/tone.js';
import { UrgencyBars } from '../../../components/urgency-bars.js';
import { useFormat } from '../../../lib/format.js';
import { useText } from '../../../lib/text.js';
import { SettledNote } from './settled-note.js';
import styles from './queue-row.module.css';

export const rowId = (storyId: string): string => `row-${storyId}`;

export interface QueueRowProps {
  story: StorySummary;
  /** Place in the runway, px. */
  top: number;
  height: number;
  position: number;
  size: number;
  programName: string;
  userId: string;
  isCurrent: boolean;
  isChosen: boolean;
  isFresh: boolean;
  isSettled: boolean;
  mayChoose: boolean;
  onPress: () => void;
  onOpen: () => void;
  onChoose: () => void;
}

/** One story: urgency, claim, reasons, growth, clock and holder. */
export function QueueRow(props: QueueRowProps) {
  const { story, top, height, position, size, isCurrent, isChosen, isFresh, isSettled } = props;
  const t = useText();
  const isHeldByOther = story.case.holder !== null && story.case.holder.userId !== props.userId;
  return (
    <div
      id={rowId(story.id)}
      role="option"
      aria-selected={props.mayChoose ? isChosen || isCurrent : isCurrent}
      aria-posinset={position}
      aria-setsize={size}
      className={cx(
        styles.row,
        isCurrent && styles.current,
        isChosen && styles.chosen,
        isSettled && styles.settled,
        isHeldByOther && styles.theirs,
      )}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={(event) => {
        if (props.mayChoose && (event.ctrlKey || event.metaKey || event.shiftKey)) props.onChoose();
        else props.onPress();
      }}
      onDoubleClick={props.onOpen}
    >
      <Gauge {...props} />
      <div className={styles.middle}>
        <p className={styles.title}>
          {isFresh && <span className={styles.fresh}>{t.queue.newTag}</span>}
          {story.title}
        </p>
        {isSettled ? (
          <SettledNote story={story} />
        ) : (
          <>
            <div className={styles.chips}>
              <StoryChips story={story} limit={height < 80 ? 1 : 3} />
            </div>
            <Meta story={story} programName={props.programName} />
          </>
        )}
      </div>
      {!isSettled && <Aside story={story} userId={props.userId} />}
    </div>
  );
}

/** Bars and number, or the tick box while several are being chosen. */
function Gauge({ story, isChosen, isSettled, mayChoose, onChoose }: QueueRowProps) {
  const t = useText();
  const format = useFormat();
  const band = urgencyBand(story.urgency);
  return (
    <div className={styles.gauge} {...toneProps(bandTones[band])}>
      {isSettled ? (
        <IconCheck />
      ) : (
        <>
          <UrgencyBars urgency={story.urgency} />
          <span className={styles.number}>{format.number(story.urgency * 100)}</span>
          <span className="visually-hidden">{t.vocabulary.bands[band]}.</span>
        </>
      )}
      {mayChoose && !isSettled && (
        <span
          aria-hidden="true"
          className={cx(styles.box, isChosen && styles.ticked)}
          onClick={(event) => {
            event.stopPropagation();
            onChoose();
          }}
        >
          {isChosen && <IconCheck />}
        </span>
      )}
    </div>
  );
}

function Meta({ story, programName }: { story: StorySummary; programName: string }) {
  const t = useText();
  const format = useFormat();
  const channels = [...new Set(story.sourceKinds.map((kind) => t.components.channels[kind]))].join(', ');
  return (
    <p className={styles.meta}>
      <span className={styles.program}>{programName}</span>
      <span> · {t.components.mentions(story.mentionCount, format.number(story.mentionCount))}</span>
      <span className={styles.channels}> · {channels}</span>
    </p>
  );
}

function Aside({ story, userId }: { story: StorySummary; userId: string }) {
  const format = useFormat();
  const tone = bandTones[urgencyBand(story.urgency)];
  const isGrowing = (story.growthShare ?? 0) >= growingFrom;
  return (
    <div className={styles.aside}>
      <StoryClock story={story} />
      <span className={styles.growth}>
        {story.growthShare !== null && <span>{format.change(story.growthShare)}</span>}
        <Sparkline values={story.buckets} tone={isGrowing ? tone : 'low'} />
      </span>
      <Holder story={story} userId={userId} />
    </div>
  );
}

function Holder({ story, userId }: { story: StorySummary; userId: string }) {
  const t = useText();
  const { holder } = story.case;
  if (!holder) return <EmptySeat label={t.components.free} />;
  const isMine = holder.userId === userId;
  return (
    <span className={styles.holder}>
      {!isMine && <IconLock />}
      <span className={styles.holderName}>
        {isMine ? t.vocabulary.you : t.queue.heldBy(firstName(holder.name))}
      </span>
      <Avatar userId={holder.userId} name={holder.name} />
    </span>
  );
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;
