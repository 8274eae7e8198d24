import { Skeleton } from '../skeleton.js';
import styles from './list-bones.module.css';

/** Rows of final height while a list is read. */
export function ListBones({ height = '58px' }: { height?: string }) {
  return (
    <div className={styles.bones} aria-busy="true">
      {[1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} width="100%" height={height} />
      ))}
    </div>
  );
}
