import type { QueryError } from '@tanggap/shared/query';
import type { Reason } from '@tanggap/shared/vocabulary';
import { Refusal } from '../../components/refusal.js';
import type { ApiFailure } from '../../lib/http.js';
import { useReason } from '../../lib/text.js';
import styles from './rules.module.css';

/** Why a rule was not taken, with the sentences of the server. */
export function RuleRefusal({ failure }: { failure: ApiFailure | null }) {
  const say = useReason();
  return (
    <>
      <Refusal failure={failure} />
      <ul className={styles.cut}>
        {reasonsOf(failure).map((reason) => (
          <li key={reason.id}>{say(reason)}</li>
        ))}
      </ul>
    </>
  );
}

function reasonsOf(failure: ApiFailure | null): Reason[] {
  if (failure?.code === 'rule-refused') return (failure.details['reasons'] ?? []) as Reason[];
  const error = failure?.code === 'query-refused' ? (failure.details['error'] as QueryError) : null;
  return error ? [error.message] : [];
}
