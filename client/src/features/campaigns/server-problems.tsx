import type { Reason } from '@tanggap/shared/vocabulary';
import { Refusal } from '../../components/refusal.js';
import type { ApiFailure } from '../../lib/http.js';
import { useReason } from '../../lib/text.js';
import { useCampaignWords } from './words.js';
import styles from './campaign-form.module.css';

interface ServerProblem {
  path: string;
  message: string;
  reason?: Reason;
}

/** What only the server knows of a plan: unknown ids, hashtags that a public body does not spread. */
export function ServerProblems({ failure }: { failure: ApiFailure | null }) {
  const words = useCampaignWords();
  const reasonIn = useReason();
  if (failure === null) return null;
  const issues = Array.isArray(failure.details['issues'])
    ? (failure.details['issues'] as ServerProblem[])
    : [];
  const problems: Readonly<Record<string, string>> = words.problems;
  return (
    <>
      <Refusal failure={failure} />
      {issues.length > 0 && (
        <ul className={styles.problems}>
          {issues.map(({ path, message, reason }) => (
            <li key={message}>
              {reason ? reasonIn(reason) : (problems[path.split('.')[0] ?? ''] ?? message)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
