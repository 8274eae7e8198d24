import type { ApiFailure } from '../lib/http.js';
import { useText } from '../lib/text.js';
import styles from './field.module.css';

/** Why something was not saved, beside the button that was pressed. */
export function Refusal({ failure }: { failure: ApiFailure | null }) {
  const t = useText();
  if (failure === null) return null;
  return (
    <p role="alert" className={styles.problem}>
      {t.errors[failure.code].title} {t.errors[failure.code].help}
    </p>
  );
}
