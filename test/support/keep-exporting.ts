import { writeFileSync } from 'node:fs';
import { pino } from 'pino';
import { joinCluster } from '../../server/src/cluster/join-cluster.js';
import { createExports } from '../../server/src/export/export-jobs.js';
import { openSqlite } from '../../server/src/store/sqlite/sqlite-store.js';

/** Run as a process of its own, which a test kills: takes part in the writing and never comes to the end of a file. */
const [url = '', database = '', folder = ''] = process.argv.slice(2);
const log = pino({ level: 'silent' });
const pace = { beatMs: 100, ttlMs: 800 };
const exports = createExports({
  ...{
    store: openSqlite(database),
    cluster: await joinCluster(url, log, { prefix: 'killed', pace }),
    folder,
    log,
  },
  publisher: { exportChanged: () => undefined },
  now: () => new Date().toISOString(),
  write: (_order, path) =>
    new Promise(() => {
      writeFileSync(path, 'sebagian');
      process.stdout.write('writing\n');
    }),
});
await exports.begin();
setInterval(() => {}, 1_000);
