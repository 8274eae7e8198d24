import { Skeleton } from '../../components/skeleton.js';
import styles from './story-view.module.css';

/** The page's shape in final sizes. */
export function StorySkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <div className={styles.bones}>
        <Skeleton width="180px" height="18px" />
        <Skeleton width="62%" height="26px" />
        <Skeleton width="44%" height="16px" />
        <Skeleton width="100%" height="44px" />
        <Skeleton width="100%" height="130px" />
        <Skeleton width="100%" height="110px" />
        <Skeleton width="100%" height="110px" />
      </div>
    </div>
  );
}
