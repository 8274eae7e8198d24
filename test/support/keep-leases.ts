import { pino } from 'pino';
import { joinCluster } from '../../server/src/cluster/join-cluster.js';

/** Run as a process of its own, which a test kills: holds what it can get of the names and tells each change. */
const [url = '', ...names] = process.argv.slice(2);
const cluster = await joinCluster(url, pino({ level: 'silent' }), { prefix: 'takeover' });
const tell = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
cluster.leases.holdShare(
  'sources',
  () => names,
  (held) => tell({ held: [...held] }),
);
cluster.leases.hold('pipeline', () => tell({ hasPipeline: true }));
// Leases alone do not keep a process alive.
setInterval(() => {}, 1_000);
