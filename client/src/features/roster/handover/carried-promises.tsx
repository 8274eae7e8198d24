import type { Handover } from '@tanggap/shared/work-calendar';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useRosterWords } from '../words.js';
import styles from './handover.module.css';

export interface CarriedPromisesProps {
  promises: Handover['promises'];
  kept: readonly number[];
  onKept: (kept: readonly number[]) => void;
}

/** What the note before promised and nobody has kept: it passes on until somebody says that it is done. */
export function CarriedPromises({ promises, kept, onKept }: CarriedPromisesProps) {
  const words = useRosterWords().handover;
  const format = useFormat();
  const now = useNow(60_000);
  if (promises.length === 0) return null;
  return (
    <fieldset>
      <legend className={styles.legend}>
        {words.carried} <span>{words.carriedHint}</span>
      </legend>
      {promises.map(({ text, storyId, dueAt }, index) => (
        <label key={index} className={styles.carried}>
          <input
            type="checkbox"
            checked={kept.includes(index)}
            onChange={(event) =>
              onKept(event.target.checked ? [...kept, index] : kept.filter((place) => place !== index))
            }
          />
          <span>
            {text}
            {storyId !== null && ` · ${storyId}`}
            {dueAt !== null && ` · ${words.dueAt(`${format.date(dueAt, now)}, ${format.clock(dueAt)}`)}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
