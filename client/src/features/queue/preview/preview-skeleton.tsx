import { Skeleton } from '../../../components/skeleton.js';
import styles from './preview-skeleton.module.css';

/** The post and its reasons in outline, in their final places. */
export function PreviewSkeleton() {
  return (
    <div className={styles.columns}>
      <div className={styles.lines}>
        <Skeleton width="100%" height="150px" />
        <Skeleton width="86%" />
        <Skeleton width="74%" />
        <Skeleton width="80%" />
      </div>
      <div className={styles.lines}>
        <Skeleton width="100%" height="96px" />
        <Skeleton width="100%" height="64px" />
      </div>
    </div>
  );
}
