import { pino, type Logger } from 'pino';
import type { InboxItem } from '../../server/src/store/store.js';
import type { Spool } from '../../server/src/spool/spool.js';
import { noon } from './builders.js';

/** A log whose lines can be looked at. */
export function heardLog(): { log: Logger; lines: string[] } {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  return { log, lines };
}

/** All that waits, acknowledged as it is read, a few items at a time. */
export async function drainSpool(spool: Spool, maxItems = 3): Promise<string[]> {
  const read: string[] = [];
  for (let batch = await spool.next(maxItems); batch; batch = await spool.next(maxItems)) {
    read.push(...batch.payloads.map(String));
    await spool.acknowledge(batch);
  }
  return read;
}

export function aSpoolItem(id: string, sourceId = 'src-a'): InboxItem {
  const text = `Warga bertanya kapan bantuan ${id} dibagikan.`;
  return { id, item: { sourceId, externalId: id, text, seenAt: noon } };
}
