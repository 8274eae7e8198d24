import { missingFrom } from '@tanggap/shared/evidence-rules';
import { useLive } from '../../../lib/live.js';
import { useReason } from '../../../lib/text.js';
import { useRespondWords } from '../words.js';
import type { Desk } from './desk.js';

/** What keeps the text from being submitted, as sentences; the server refuses for the same. */
export function useBlockers({ state, content, references, lint }: Desk): string[] {
  const t = useRespondWords();
  const say = useReason();
  const { state: connection } = useLive();
  if (connection === 'offline' || state.phase === 'offline') return [t.submit.offline];
  if (state.phase === 'refused' || state.phase === 'conflict' || state.phase === 'held')
    return [t.submit.unsaved];
  const blocking = lint.findings
    .filter(({ severity }) => severity === 'block')
    .map(({ reason }) => say(reason));
  if (content.exit === null) return [...blocking, t.submit.exitMissing];
  const missing = missingFrom(content.exit, references.evidence).map((what) => t.evidence.lacks[what]);
  return [...blocking, ...missing];
}
