import type { StorePlace } from '../open-store.js';

export interface BackupParts {
  place: StorePlace;
  dataDir: string;
  /** New or empty; on another disk, or it is no backup. */
  folder: string;
  /** Elasticsearch: where snapshots go, and the folder of the nodes that it is made in where it does not exist yet. */
  repository?: string | undefined;
  location?: string | undefined;
  now: string;
  say: (line: string) => void;
}

/** File of the database in a backup. */
export const databaseName = 'tanggap.db';

export interface RestoreParts {
  place: StorePlace;
  dataDir: string;
  folder: string;
  /** Takes the place of what is there; a database is kept beside, indices are deleted. */
  replace: boolean;
  /** Elasticsearch: under another name than when it was taken. */
  repository?: string | undefined;
  now: string;
  say: (line: string) => void;
}
