import { randomBytes } from 'node:crypto';
import { openFileArchive } from '../../server/src/store/file-archive.js';

/** Run as a process of its own: archives without end and prints each hash once it is safe. */
const archive = openFileArchive(process.argv[2] ?? '');
for (;;) {
  const kept = await Promise.all(Array.from({ length: 4 }, () => archive.keep(randomBytes(200_000))));
  process.stdout.write(`${kept.join('\n')}\n`);
}
