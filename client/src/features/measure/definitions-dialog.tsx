import { Dialog } from '../../components/dialog.js';
import { useRuleWords } from './words.js';
import styles from './measure-page.module.css';

/** Each figure with its formula in plain words, as `shared/src/metrics.ts` defines it. */
export function DefinitionsDialog({ onClose }: { onClose: () => void }) {
  const words = useRuleWords();
  return (
    <Dialog title={words.definitionsTitle} width="wide" onClose={onClose}>
      <dl className={styles.definitions} tabIndex={0} aria-label={words.definitionsTitle}>
        {words.definitions.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
