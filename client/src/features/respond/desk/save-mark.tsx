import { useEffect } from 'react';
import { useAnnounce } from '../../../components/announcer.js';
import { toneProps, type Tone } from '../../../components/tone.js';
import { useFormat } from '../../../lib/format.js';
import type { DraftPhase } from '../draft/draft-state.js';
import { useRespondWords } from '../words.js';
import type { Desk } from './desk.js';
import styles from './save-mark.module.css';

const tones: Record<DraftPhase, Tone> = {
  clean: 'plain',
  waiting: 'plain',
  saving: 'plain',
  offline: 'high',
  refused: 'urgent',
  held: 'high',
  conflict: 'urgent',
};

/** Whether the words on screen are safe, and where. */
export function SaveMark({ desk: { state, response, session } }: { desk: Desk }) {
  const t = useRespondWords();
  const format = useFormat();
  const { phase } = state;
  const words = phase === 'clean' ? t.save.saved(format.clockSeconds(response.updatedAt)) : t.save[phase];
  const announce = useAnnounce();
  const isLost = phase === 'refused' || phase === 'conflict';
  useEffect(() => {
    if (isLost) announce(words, 'assertive');
  }, [announce, isLost, words]);
  return (
    <span className={styles.mark} data-phase={phase} {...toneProps(tones[phase])}>
      {words}
      {(phase === 'offline' || phase === 'refused') && (
        <button type="button" className={styles.again} onClick={() => void session.flush()}>
          {t.save.retry}
        </button>
      )}
    </span>
  );
}
