import { access, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportJob } from '@tanggap/shared/export';
import type { Store } from '../store/store.js';

/** The files of exports, in one folder that all processes see. */
export interface ExportFiles {
  /** Makes the folder where it is missing. Rejects as the disk does. */
  prepare(): Promise<void>;
  /** Where the file of a finished job lies. */
  pathOf(job: Pick<ExportJob, 'id' | 'version'>): string;
  isThere(path: string): Promise<boolean>;
  /** Whatever was left of a job, by whoever tried to write it. */
  clear(id: string): Promise<void>;
  /** Removes files past their day. Resolves with of how many jobs. */
  expire(at: string): Promise<number>;
}

const jobsAtOnce = 100;
/** How long a finished file can be fetched. */
export const exportKeptMs = 7 * 86_400_000;

/** `X-7.3`, the job and its version: one that was taken for dead and wrote on cannot reach the file of its successor. */
const fileName = /^(X-\d+)\.\d+$/;

export function createExportFiles(folder: string, exports: Pick<Store['exports'], 'get'>): ExportFiles {
  const prepare = async (): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  };
  /** Epoch ms; never for a file that went meanwhile. */
  const writtenAt = (name: string): Promise<number> =>
    stat(join(folder, name)).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.POSITIVE_INFINITY,
    );
  const remove = (name: string) => rm(join(folder, name), { force: true });

  /** Names of files by their job. */
  async function found(): Promise<Map<string, string[]>> {
    await prepare();
    const byJob = new Map<string, string[]>();
    for (const name of await readdir(folder)) {
      const id = fileName.exec(name)?.[1];
      if (id !== undefined) byJob.set(id, [...(byJob.get(id) ?? []), name]);
    }
    return byJob;
  }

  /** Resolves with 1 where a file was removed. A job that the store does not know says nothing of its day: the file does. */
  async function expireJob(job: ExportJob | undefined, names: string[], at: string): Promise<number> {
    const isPast = async (name: string): Promise<boolean> =>
      job ? job.expiresAt <= at : (await writtenAt(name)) + exportKeptMs <= Date.parse(at);
    const past = await Promise.all(names.map(isPast));
    const old = names.filter((_, index) => past[index]);
    for (const name of old) await remove(name);
    return old.length > 0 ? 1 : 0;
  }

  return {
    prepare,
    pathOf: ({ id, version }) => join(folder, `${id}.${version}`),
    isThere: (path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    async clear(id) {
      for (const name of (await found()).get(id) ?? []) await remove(name);
    },
    async expire(at) {
      const byJob = await found();
      const ids = [...byJob.keys()];
      let removed = 0;
      for (let start = 0; start < ids.length; start += jobsAtOnce) {
        const asked = ids.slice(start, start + jobsAtOnce);
        const jobs = new Map((await exports.get(asked)).map((job) => [job.id, job]));
        for (const id of asked) removed += await expireJob(jobs.get(id), byJob.get(id) ?? [], at);
      }
      return removed;
    },
  };
}
