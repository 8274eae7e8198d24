import { Skeleton } from '../../../components/skeleton.js';
import { useText } from '../../../lib/text.js';
import { useRowHeight } from './row-height.js';
import styles from './list-skeleton.module.css';

/** Rows of final size, so that nothing jumps when they fill. */
export function ListSkeleton() {
  const t = useText();
  const height = useRowHeight();
  return (
    <div role="status" aria-label={t.shell.loading}>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className={styles.row} style={{ height }}>
          <Skeleton width="22px" height="28px" />
          <div className={styles.lines}>
            <Skeleton width={`${78 - ((index * 13) % 30)}%`} />
            <Skeleton width={`${52 - ((index * 7) % 20)}%`} />
            {height > 60 && <Skeleton width="44%" height="18px" />}
          </div>
        </div>
      ))}
    </div>
  );
}
