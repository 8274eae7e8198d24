import type { StorySummary } from '@tanggap/shared/story';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useText } from '../../../lib/text.js';
import { cx } from '../../cx.js';
import { IconLock } from '../../icons.js';
import { outcomeName } from '../outcomes.js';
import type { Obstacle, Standing } from './may-decide.js';
import styles from './holder-line.module.css';

/** From this much lease left on, the line warns. */
const warnBelowMs = 2 * 60_000;
const redrawEveryMs = 5_000;

export interface HolderLineProps {
  story: StorySummary;
  standing: Standing;
  obstacle: Obstacle | null;
}

/** Who holds the story and for how long, or what decisions wait for. */
export function HolderLine({ story, standing, obstacle }: HolderLineProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow(redrawEveryMs);
  const left = standing.kind === 'mine' ? Date.parse(standing.hold.leaseUntil) - now : Infinity;
  const text = () => {
    if (obstacle === 'role') return t.components.mayNotDecide;
    if (obstacle === 'offline') return t.components.waitsForConnection;
    if (obstacle === 'engine') return t.components.waitsForEngine;
    if (standing.kind === 'closed') return closedText();
    if (standing.kind === 'theirs') return t.components.heldBy(standing.hold.name);
    if (standing.kind === 'free') return t.components.free;
    return left < warnBelowMs ? t.components.leaseShort : t.components.youHold(format.duration(left));
  };
  const closedText = () => {
    const { decision } = story.case;
    if (!decision) return t.vocabulary.statuses[story.case.status];
    return t.components.closedAs(outcomeName(decision.outcome, t), decision.byName);
  };
  return (
    <p className={cx(styles.line, left < warnBelowMs && styles.short)}>
      {standing.kind !== 'free' && <IconLock />}
      <span>{text()}</span>
    </p>
  );
}
