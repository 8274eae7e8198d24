import { IconDatabaseExclamation, IconRefresh, IconWifiOff } from './icons.js';
import { toneProps, type Tone } from './tone.js';
import { useFormat } from '../lib/format.js';
import { useLive, type LiveStatus } from '../lib/live.js';
import { useNow } from '../lib/now.js';
import { useText } from '../lib/text.js';
import styles from './connection.module.css';

type Shown = LiveStatus['state'] | 'spooling';

const looks: Record<Shown, { tone: Tone; icon: typeof IconRefresh | null }> = {
  live: { tone: 'ok', icon: null },
  'catching-up': { tone: 'medium', icon: IconRefresh },
  offline: { tone: 'high', icon: IconWifiOff },
  spooling: { tone: 'medium', icon: IconDatabaseExclamation },
};

/** Whether the page is up to date, in a shape, a word and a figure. */
export function Connection() {
  const t = useText();
  const live = useLive();
  const shown: Shown = live.state === 'live' && live.engine.isDown ? 'spooling' : live.state;
  const { tone, icon: Shape } = looks[shown];
  return (
    <p className={styles.connection} {...toneProps(tone)}>
      {Shape ? <Shape /> : <span className={styles.dot} aria-hidden="true" />}
      <span className={styles.word}>{t.shell.connection[shown]}</span>
      <span className={styles.figure} data-figure>
        <Figure shown={shown} live={live} />
      </span>
    </p>
  );
}

function Figure({ shown, live }: { shown: Shown; live: LiveStatus }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  if (shown === 'offline' && live.lostAt !== null) return format.duration(now - live.lostAt);
  if (shown === 'catching-up' && live.behind > 0) return format.number(live.behind);
  return shown !== 'live' || live.latencyMs === null ? null : t.shell.latency(Math.round(live.latencyMs));
}
