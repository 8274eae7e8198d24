import { cx } from './cx.js';
import styles from './skeleton.module.css';

export interface SkeletonProps {
  /** Any CSS length. */
  width: string;
  height?: string;
  className?: string | undefined;
}

/** A grey stand-in of final size; its parent fades it in after 150 ms so that fast answers never flash. */
export function Skeleton({ width, height = '12px', className }: SkeletonProps) {
  return <span aria-hidden="true" className={cx(styles.bone, className)} style={{ width, height }} />;
}
