import type { ReactNode } from 'react';
import { ApiFailure } from '../lib/api.js';
import { useText } from '../lib/text.js';
import { Button } from './button.js';
import { IconAlertTriangle, IconRefresh } from './icons.js';
import styles from './query-state.module.css';

export interface QueryStateProps<T> {
  /** A query of the cache, or anything shaped like it. */
  query: { data: T | undefined; error: Error | null; isPending: boolean; refetch: () => unknown };
  skeleton: ReactNode;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Draws waiting, failing, empty and full, the same way everywhere. Old data stays visible when a refresh fails. */
export function QueryState<T>({ query, skeleton, isEmpty, empty, children }: QueryStateProps<T>) {
  if (query.data !== undefined) return isEmpty?.(query.data) ? empty : children(query.data);
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return skeleton;
}

export interface FailureProps {
  error: Error;
  onRetry: () => void;
  /** Stands where trying again would, once the question itself was refused. */
  action?: ReactNode;
}

/** Refused for what was asked: the same question gets the same answer. */
const refusals: readonly string[] = ['query-refused', 'range-refused'];

/** Says what happened, what is safe and what to do. */
export function Failure({ error, onRetry, action }: FailureProps) {
  const t = useText();
  const code = error instanceof ApiFailure ? error.code : 'internal';
  return (
    <div className={styles.state} role="alert">
      <IconAlertTriangle className={styles.icon} />
      <h2 className={styles.title}>{t.errors[code].title}</h2>
      <p className={styles.text}>{t.errors[code].help}</p>
      {refusals.includes(code) ? (
        action && <div className={styles.actions}>{action}</div>
      ) : (
        <div className={styles.actions}>
          <Button icon={IconRefresh} onClick={onRetry}>
            {t.components.retry}
          </Button>
          <code className={styles.code}>{code}</code>
        </div>
      )}
    </div>
  );
}

export interface EmptyProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  icon?: ReactNode;
}

/** Nothing here, and what that means. */
export function Empty({ title, children, actions, icon }: EmptyProps) {
  return (
    <div className={styles.state}>
      {icon && <div className={styles.badge}>{icon}</div>}
      <h2 className={styles.title}>{title}</h2>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
