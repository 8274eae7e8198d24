import { Button } from '../../../components/button.js';
import { IconAlertTriangle } from '../../../components/icons.js';
import { toneProps } from '../../../components/tone.js';
import { useRuleWords } from '../words.js';
import styles from './settings.module.css';

/** Two people changed the same setting: nothing is lost, and one of them chooses. */
export function ConflictNote({ onTheirs, onMine }: { onTheirs: () => void; onMine: () => void }) {
  const words = useRuleWords().conflict;
  return (
    <div className={styles.conflict} role="alert" {...toneProps('medium')}>
      <IconAlertTriangle />
      <p>
        <strong>{words.title}</strong> {words.text}
      </p>
      <Button onClick={onTheirs}>{words.theirs}</Button>
      <Button onClick={onMine}>{words.mine}</Button>
    </div>
  );
}
