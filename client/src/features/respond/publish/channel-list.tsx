import type { Channel } from '@tanggap/shared/vocabulary';
import { Link } from 'react-router';
import { cx } from '../../../components/cx.js';
import { IconCircleCheck, IconCircleDashed } from '../../../components/icons.js';
import { useRowKeys } from '../../../components/page/use-row-keys.js';
import { useResponseWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useText } from '../../../lib/text.js';
import { channelLooks } from '../parts/channel-looks.js';
import { liveOn, type Release } from './release.js';
import styles from './channel-list.module.css';

/** Channels with what is out on them; those that the answer is not meant for stand apart. */
export function ChannelList({ release, current }: { release: Release; current: Channel }) {
  const words = useResponseWords().publish;
  const list = useRowKeys<HTMLElement>();
  const groups = [
    [words.channelsTitle, release.wanted],
    [words.otherChannels, release.rest],
  ] as const;
  return (
    <nav ref={list} className={styles.list} aria-label={words.channelsTitle}>
      {groups.map(
        ([title, channels]) =>
          channels.length > 0 && (
            <section key={title}>
              <h2 className={styles.heading}>{title}</h2>
              <ul>
                {channels.map((channel) => (
                  <Row key={channel} release={release} channel={channel} isCurrent={channel === current} />
                ))}
              </ul>
            </section>
          ),
      )}
    </nav>
  );
}

function Row({ release, channel, isCurrent }: { release: Release; channel: Channel; isCurrent: boolean }) {
  const { vocabulary } = useText();
  const words = useResponseWords().publish;
  const format = useFormat();
  const now = useNow(60_000);
  const out = liveOn(release.response, channel);
  const isDone = out !== null && out.version === release.version?.n;
  const Shape = channelLooks[channel];
  return (
    <li>
      <Link
        data-row
        to={`?channel=${channel}`}
        replace
        className={styles.row}
        aria-current={isCurrent ? 'true' : undefined}
      >
        <Shape />
        <span className={styles.name}>{vocabulary.channels[channel]}</span>
        <span className={cx(styles.state, isDone && styles.done)}>
          {out ? `${isDone ? '' : `v${out.version} `}${words.out(format.moment(out.at, now))}` : words.notOut}
        </span>
        {isDone ? <IconCircleCheck className={styles.done} /> : <IconCircleDashed />}
      </Link>
    </li>
  );
}
