import { Chip } from '../../components/chip.js';
import { cx } from '../../components/cx.js';
import { SourceIcon } from '../../components/story/source-icon.js';
import { toneProps } from '../../components/tone.js';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { useText } from '../../lib/text.js';
import { Beat } from './beat.js';
import type { OpenDialog } from './source-dialogs.js';
import { isBroken, standingLooks, stateLooks, type SourceRow } from './source-looks.js';
import { SourceControls } from './source-controls.js';
import styles from './source-table.module.css';

export interface SourceTableRowProps {
  source: SourceRow;
  onOpen: (dialog: OpenDialog) => void;
}

export function SourceTableRow({ source, onOpen }: SourceTableRowProps) {
  const t = useText();
  const format = useFormat();
  const { columns } = t.sources;
  const { health } = source;
  const standing = standingLooks[source.standing];
  const total = health.accepted + health.refused;
  return (
    <tr className={cx(isBroken(source) && styles.broken, !source.enabled && styles.off)}>
      <th scope="row">
        <span className={styles.name}>
          <SourceIcon kind={source.kind} />
          <span>
            {source.name}
            <small>{placeOf(source, t.vocabulary.sourceKinds[source.kind])}</small>
          </span>
        </span>
      </th>
      <td data-label={columns.state}>
        <State source={source} />
      </td>
      <td data-label={columns.beat}>
        <Beat health={health} />
      </td>
      <td data-label={columns.last}>
        <LastItem at={health.lastItemAt} />
      </td>
      <td data-label={columns.mentions} className={styles.figure}>
        {format.number(health.accepted)}
      </td>
      <td data-label={columns.refused} className={styles.figure}>
        {total === 0 ? '–' : `${format.decimal((health.refused / total) * 100, 1)}%`}
      </td>
      <td data-label={columns.standing}>
        <Chip
          tone={standing.tone}
          icon={standing.icon}
          edge={source.standing === 'public' ? 'outline' : 'solid'}
        >
          {t.vocabulary.standings[source.standing]}
        </Chip>
      </td>
      <td className={styles.controls}>
        <SourceControls source={source} onOpen={onOpen} />
      </td>
    </tr>
  );
}

/** Host of an address, or what the kind is called. */
function placeOf({ url, hashtag }: SourceRow, kind: string): string {
  const host = url === undefined ? kind : (URL.parse(url)?.host ?? url);
  return hashtag ? `${host} · #${hashtag}` : host;
}

function State({ source }: { source: SourceRow }) {
  const t = useText();
  const { tone, icon: Shape } = stateLooks[source.health.state];
  return (
    <span className={styles.state} {...toneProps(tone)}>
      <Shape />
      {t.vocabulary.sourceStates[source.health.state]}
    </span>
  );
}

const dayMs = 86_400_000;

function LastItem({ at }: { at: string | null }) {
  const t = useText().sources;
  const format = useFormat();
  const now = useNow(5_000);
  if (at === null) return t.never;
  const isRecent = now - Date.parse(at) < dayMs;
  return (
    <time dateTime={at} title={format.full(at)}>
      {isRecent ? t.ago(format.duration(now - Date.parse(at))) : format.date(at, now)}
    </time>
  );
}
