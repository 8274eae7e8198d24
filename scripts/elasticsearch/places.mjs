// Where things are kept: outside the checkout, because nothing of Elasticsearch may be committed or shipped.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export const version = '8.19.8';

/** Root keeps it under /var/cache: its home is closed to the unprivileged user that Elasticsearch must run as. */
export function cacheFolder(env = process.env, uid = process.getuid?.()) {
  const base = env.XDG_CACHE_HOME || (uid === 0 ? '/var/cache' : join(homedir(), '.cache'));
  return join(resolve(base), 'tanggap');
}

export const distributionFolder = () => join(cacheFolder(), `elasticsearch-${version}`);

/** One record and one folder for each instance. */
export const instancesFolder = () => join(cacheFolder(), 'elasticsearch-instances');
