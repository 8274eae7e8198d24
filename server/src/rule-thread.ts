import type { RuleFindings } from '@tanggap/shared/rules/analyst-rule';
import { AppError, type ErrorCode } from '@tanggap/shared/errors';
import { transferOf, type StoreLink } from './open-store.js';
import type { RuleOrder, RuleTrial } from './rules/rules-deps.js';
import { startWorker } from './start-worker.js';

/** What the thread of one trial tells. */
export type FromRuleThread =
  | { type: 'progress'; examined: number; total: number }
  | { type: 'found'; findings: RuleFindings }
  | { type: 'failed'; message: string; code: ErrorCode | null };

/** A page is looked at within this, ms; a thread that is asked to end and does not is ended. */
const patienceMs = 3_000;

/** Tries each rule in a thread of its own, so that reading thousands of texts again holds up nobody. */
export function tryInThread(connect: () => StoreLink): RuleTrial {
  return (order: RuleOrder, { onProgress, signal }) =>
    new Promise<RuleFindings>((resolve, reject) => {
      const store = connect();
      const worker = startWorker('rule-worker', import.meta.url, { order, store }, transferOf(store));
      let patience: NodeJS.Timeout | undefined;
      const cancel = () => {
        worker.postMessage('cancel');
        patience = setTimeout(() => void worker.terminate(), patienceMs);
      };
      signal.addEventListener('abort', cancel, { once: true });
      worker.on('message', (message: FromRuleThread) => {
        if (message.type === 'progress') onProgress(message.examined, message.total);
        else if (message.type === 'found') resolve(message.findings);
        else
          reject(
            message.code === null ? new Error(message.message) : new AppError(message.code, message.message),
          );
      });
      worker.on('error', reject);
      worker.on('exit', (code) => {
        clearTimeout(patience);
        signal.removeEventListener('abort', cancel);
        reject(new Error(`the thread for a rule ended with ${code}`));
      });
    });
}
