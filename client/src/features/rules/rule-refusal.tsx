import type { Reason } from '@tanggap/shared/vocabulary';
import { Refusal } from '../../components/refusal.js';
import type { ApiFailure } from '../../lib/http.js';
import { useReason } from '../../lib/text.js';
import styles from './rules.module.css';

/** Why a rule was not taken, with the sentences of the server. */
export function RuleRefusal({ failure }: { failure: ApiFailure | null }) {
  const say = useReason();
  const reasons = failure?.code === 'rule-refused' ? failure.details['reasons'] : undefined;
  return (
    <>
      <Refusal failure={failure} />
      {Array.isArray(reasons) && (
        <ul className={styles.cut}>
          {(reasons as Reason[]).map((reason) => (
            <li key={reason.id}>{say(reason)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
