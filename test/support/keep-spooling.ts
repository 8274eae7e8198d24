import { pino } from 'pino';
import { openSpool } from '../../server/src/spool/open-spool.js';

/**
 * Run as a process of its own, which a test kills: spools without end, several records at a time, and tells each one
 * that was acknowledged to it.
 */
const [folder = '', start = '0'] = process.argv.slice(2);
const spool = await openSpool({
  ...{ folder, maxBytes: 64 * 1024 * 1024, segmentBytes: 20_000 },
  log: pino({ level: 'silent' }),
});

for (let round = Number(start); ; round += 1) {
  const names = [0, 1, 2, 3].map((at) => `${round}.${at}`);
  const keep = async (name: string): Promise<void> => {
    await spool.append(Buffer.from(`${name} ${'x'.repeat(round % 500)}`), 1);
    process.stdout.write(`${name}\n`);
  };
  await Promise.all(names.map(keep));
}
