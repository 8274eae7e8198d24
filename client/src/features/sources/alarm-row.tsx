import { Button } from '../../components/button.js';
import { IconAlertTriangle } from '../../components/icons.js';
import { toneProps } from '../../components/tone.js';
import { useFormat } from '../../lib/format.js';
import { useReason, useText } from '../../lib/text.js';
import type { OpenDialog } from './source-dialogs.js';
import { stateLooks, type SourceRow } from './source-looks.js';
import styles from './source-table.module.css';

export interface AlarmRowProps {
  source: SourceRow;
  onOpen: (dialog: OpenDialog) => void;
}

/** Why a source is marked, in words and with its own figures. */
export function AlarmRow({ source, onOpen }: AlarmRowProps) {
  const t = useText().sources;
  const say = useReason();
  const format = useFormat();
  const { health } = source;
  const usual = format.decimal(health.baselinePerHour, health.baselinePerHour < 10 ? 1 : 0);
  const facts = [
    t.baseline(usual, format.number(health.itemsLastHour)),
    health.failuresInRow > 1 && t.failures(format.number(health.failuresInRow)),
    health.lastError && t.lastError(format.time(health.lastError.at)),
  ].filter((fact) => typeof fact === 'string');
  return (
    <tr className={styles.alarmRow}>
      <td colSpan={8}>
        <div className={styles.alarm} {...toneProps(stateLooks[health.state].tone)}>
          <IconAlertTriangle />
          <p>
            <strong>{t.whyMarked}</strong> {health.reason ? `${say(health.reason)} ` : ''}
            <span className={styles.facts}>{facts.join(' · ')}</span>
          </p>
          <Button onClick={() => onOpen({ kind: 'quarantine', source })}>{t.menu.quarantine}</Button>
        </div>
      </td>
    </tr>
  );
}
