import { IconAlertTriangle, IconBan, IconCheck, IconClock } from '../../../components/icons.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { toneProps, type Tone } from '../../../components/tone.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import styles from './validity.module.css';

const dayMs = 86_400_000;
/** From here on a fact or narrative is said to lapse soon; the server's filter uses the same span. */
export const soonMs = 14 * dayMs;

export type ValidityState = 'live' | 'expiring' | 'expired' | 'withdrawn';

export interface Dated {
  validUntil: string;
  isWithdrawn: boolean;
}

export function validityOf({ validUntil, isWithdrawn }: Dated, now: number): ValidityState {
  if (isWithdrawn) return 'withdrawn';
  const left = Date.parse(validUntil) - now;
  if (left <= 0) return 'expired';
  return left <= soonMs ? 'expiring' : 'live';
}

const looks: Record<ValidityState, { tone: Tone; icon: typeof IconCheck }> = {
  live: { tone: 'ok', icon: IconCheck },
  expiring: { tone: 'medium', icon: IconClock },
  expired: { tone: 'high', icon: IconAlertTriangle },
  withdrawn: { tone: 'low', icon: IconBan },
};

/** Until when it holds, in a shape and words. */
export function Validity({ entry }: { entry: Dated }) {
  const words = useReferenceWords();
  const format = useFormat();
  const now = useNow(60_000);
  const state = validityOf(entry, now);
  const { tone, icon: Shape } = looks[state];
  const at = Date.parse(entry.validUntil);
  const said = {
    live: words.until(format.date(at, now)),
    expiring: `${words.until(format.date(at, now))} · ${words.soon(format.duration(at - now))}`,
    expired: words.lapsedFor(format.duration(now - at)),
    withdrawn: words.isWithdrawn,
  }[state];
  return (
    <span className={styles.validity} {...toneProps(tone)} title={format.full(at)}>
      <Shape /> {said}
    </span>
  );
}
