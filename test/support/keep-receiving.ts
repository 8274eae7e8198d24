import { mentionId } from '../../server/src/normalise/mention-id.js';
import { openThreadedSqlite } from '../../server/src/store/sqlite/threads.js';
import { noon } from './builders.js';
import { pushed, startPipelineOn } from './pipeline-on.js';

/**
 * Run as a process of its own, which a test kills: receives without end, while the pipeline scores and saves, and tells
 * each id that was accepted. Every third text repeats, so that stories grow over the kill.
 */
const [path = '', start = '0'] = process.argv.slice(2);
const store = await openThreadedSqlite(path);
await store.sources.put(pushed);
const processor = await startPipelineOn(store);

for (let round = Number(start); ; round += 1) {
  const items = Array.from({ length: 40 }, (_, at) => {
    const externalId = `${round}-${at}`;
    const place = at % 3 === 0 ? 'balai desa' : `dusun ${round}.${at}`;
    const text = `Bansos PKH di ${place} belum cair padahal warga sudah antre verifikasi sejak subuh, tolong dicek.`;
    const item = { sourceId: pushed.id, externalId, text, seenAt: noon, published: noon };
    return { id: mentionId(pushed.id, externalId), item };
  });
  const { accepted } = await store.inbox.append(items);
  processor.wake();
  process.stdout.write(accepted.map((id) => `${id}\n`).join(''));
  if ((await store.inbox.size()) > 1_500) await processor.drained();
}
