import type { Level } from '@tanggap/shared/vocabulary';
import { useText } from '../../lib/text.js';
import { toneProps } from '../tone.js';
import { levelLooks } from './looks.js';
import styles from './level-mark.module.css';

/** A story's level as a shape and a word. */
export function LevelMark({ level }: { level: Level }) {
  const t = useText();
  const { tone, icon: Shape } = levelLooks[level];
  return (
    <span className={styles.level} {...toneProps(tone)}>
      <Shape />
      {t.vocabulary.levels[level]}
    </span>
  );
}
