import type { qualityAnswerSchema, QualityReply } from '@tanggap/shared/api-measure';
import { AppError } from '@tanggap/shared/errors';
import type { z } from 'zod';
import type { MeasureDeps } from './measure-deps.js';
import { noteAct } from './note-act.js';
import { readQuality, type Reader } from './quality.js';

/**
 * A second person's own decision on a drawn story; only now both outcomes are told. Rejects with `not-found`,
 * `second-person-needed` (who decided first), `wrong-state` (answered) or `record-changed` – none of them tells the first
 * outcome.
 */
export async function answerItem(
  deps: MeasureDeps,
  reader: Reader,
  id: string,
  { version, outcome, reason }: z.infer<typeof qualityAnswerSchema>,
): Promise<QualityReply> {
  const [item] = await deps.store.qualityItems.get([id]);
  if (!item) throw new AppError('not-found', `expected a known item of the sample, got ${id}`, { id });
  if (item.firstById === reader.id)
    throw new AppError(
      'second-person-needed',
      `expected somebody other than who decided ${item.storyId} first`,
    );
  if (item.second)
    throw new AppError('wrong-state', `${id} was answered by ${item.second.byName}`, {
      id,
      by: item.second.byName,
    });
  // Told without the record, which would tell the first outcome to whoever sends a wrong version.
  if (item.version !== version)
    throw new AppError('record-changed', `expected version ${item.version} of ${id}, got ${version}`, { id });
  const second = { outcome, reason, byId: reader.id, byName: reader.name, at: deps.now() };
  await putUntold(deps, { ...item, version: version + 1, second });
  await noteAct(deps, reader, { action: 'quality:answer', noun: 'quality', id, data: { outcome } });
  return readQuality(deps, reader, item.week);
}

/** Of two who answer at once the later is told so, but not by the record itself. */
async function putUntold(
  { store }: MeasureDeps,
  item: Parameters<MeasureDeps['store']['qualityItems']['put']>[0],
): Promise<void> {
  try {
    await store.qualityItems.put(item);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'record-changed') throw error;
    throw new AppError('record-changed', error.message, { id: item.id }, error);
  }
}
