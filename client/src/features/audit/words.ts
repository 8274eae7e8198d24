import { useWords } from '../../lib/text.js';
import { auditActions as en } from '../../text/en/audit-actions.js';
import { auditActions as id } from '../../text/id/audit-actions.js';

/** Says an action of the log in words; one that a newer version wrote keeps its code. */
export function useActionWord(): (action: string) => string {
  const words: Readonly<Partial<Record<string, string>>> = useWords({ id, en });
  return (action) => words[action] ?? action;
}
