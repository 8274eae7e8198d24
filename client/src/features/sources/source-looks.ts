import type { SourceList } from '@tanggap/shared/api';
import type { SourceState, Standing } from '@tanggap/shared/vocabulary';
import type { Icon } from '@tabler/icons-react';
import {
  IconAlertTriangle,
  IconBuildingBank,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconCopyCheck,
  IconMinus,
  IconNews,
  IconWorld,
} from '../../components/icons.js';
import type { Tone } from '../../components/tone.js';

export type SourceRow = SourceList['sources'][number];

/** How a state looks: colour, picture and word together. */
export const stateLooks: Record<SourceState, { tone: Tone; icon: Icon }> = {
  healthy: { tone: 'ok', icon: IconCircleCheck },
  waiting: { tone: 'low', icon: IconCircleDashed },
  off: { tone: 'plain', icon: IconMinus },
  slow: { tone: 'medium', icon: IconAlertTriangle },
  jumping: { tone: 'medium', icon: IconAlertTriangle },
  silent: { tone: 'urgent', icon: IconCircleX },
  failing: { tone: 'urgent', icon: IconCircleX },
};

export const standingLooks: Record<Standing, { tone: Tone; icon: Icon }> = {
  public: { tone: 'plain', icon: IconWorld },
  press: { tone: 'press', icon: IconNews },
  'public-body': { tone: 'watch', icon: IconBuildingBank },
  'fact-check': { tone: 'nila', icon: IconCopyCheck },
};

/** Kinds that we ask; the others send by themselves or are fed by hand. */
const polled: readonly string[] = ['feed', 'sitemap', 'mastodon'];
export const isPolled = (source: SourceRow): boolean => source.enabled && polled.includes(source.kind);

const urgency: Record<SourceState, number> = {
  failing: 0,
  silent: 1,
  jumping: 2,
  slow: 3,
  waiting: 4,
  healthy: 5,
  off: 6,
};

export const isAlarm = ({ enabled, health }: SourceRow): boolean =>
  enabled && urgency[health.state] <= urgency.slow;
export const isBroken = ({ enabled, health }: SourceRow): boolean =>
  enabled && urgency[health.state] <= urgency.silent;

/** Those that need attention first, then the busiest. */
export function inOrder(sources: readonly SourceRow[]): SourceRow[] {
  const total = (source: SourceRow): number => source.health.beats.reduce((sum, count) => sum + count, 0);
  const place = (source: SourceRow): number => (isAlarm(source) ? urgency[source.health.state] : 9);
  return sources.toSorted(
    (a, b) => place(a) - place(b) || total(b) - total(a) || a.name.localeCompare(b.name),
  );
}
