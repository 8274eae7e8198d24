import { Skeleton } from '../../../components/skeleton.js';
import styles from './panels.module.css';

/** Lines of a card while it is read. */
export function PanelBones({ rows }: { rows: number }) {
  return (
    <div className={styles.bones} aria-busy="true">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} width="100%" height="22px" />
      ))}
    </div>
  );
}
