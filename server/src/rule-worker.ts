import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '@tanggap/shared/errors';
import { connectLinkedStore, type StoreLink } from './open-store.js';
import type { FromRuleThread } from './rule-thread.js';
import type { RuleOrder } from './rules/rules-deps.js';
import { tryRule } from './rules/try-rule.js';

// The thread of one trial: reads pages through the readers' threads, holds them against the rule, and ends.

const { order, store: link } = workerData as { order: RuleOrder; store: StoreLink };
const port = parentPort;
if (!port) throw new Error('expected to run as a worker thread');
const tell = (message: FromRuleThread): void => port.postMessage(message);
const abort = new AbortController();
port.on('message', () => abort.abort(new Error('cancelled')));
port.unref();

const store = await connectLinkedStore(link);
try {
  const onProgress = (examined: number, total: number) => tell({ type: 'progress', examined, total });
  tell({ type: 'found', findings: await tryRule(store, order, { onProgress, signal: abort.signal }) });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  tell({ type: 'failed', message, code: error instanceof AppError ? error.code : null });
} finally {
  await store.close();
}
