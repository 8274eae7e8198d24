import type { Fact } from '@tanggap/shared/fact';
import { IconAlertTriangle, IconBan } from '../../../components/icons.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { toneProps } from '../../../components/tone.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import styles from '../../../components/page/shelf.module.css';

/** Why it may not be cited now. */
export function FactNotice({ fact }: { fact: Fact }) {
  const words = useReferenceWords().facts;
  const format = useFormat();
  const now = useNow(60_000);
  if (fact.isWithdrawn) {
    return (
      <p className={styles.notice} {...toneProps('low')}>
        <IconBan /> {words.withdrawnNote}
      </p>
    );
  }
  const late = now - Date.parse(fact.validUntil);
  if (late < 0) return null;
  return (
    <p className={styles.notice} {...toneProps('high')}>
      <IconAlertTriangle />
      <span>
        <strong>{words.lapsed(fact.id, format.duration(late))}</strong> {words.lapsedText}
      </span>
    </p>
  );
}
