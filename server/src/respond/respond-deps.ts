import type { DeskProfile } from '@tanggap/shared/desk-profile';
import type { FactCheck } from '@tanggap/shared/fact-check';
import type { Publisher } from '../publish/publisher.js';
import type { Archive } from '../store/archive.js';
import type { Store } from '../store/store.js';
import { recordAct, type Actor } from '../triage/triage-deps.js';

/** A page as it came, read through the guard. */
export interface ArchivedPage {
  bytes: Uint8Array;
  finalUrl: string;
  /** What the bytes are, without parameters: `text/html`, `application/pdf` … */
  contentType: string;
  title: string;
  /** Readable text, null for files without any that we can read. */
  text: string | null;
  /** The page without scripts, styles, forms and frames; null for anything but HTML. */
  html: string | null;
}

/** Fetches one page. Rejects with `address-refused`, `fetch-failed` (`details.reason`) or `engine-down`. */
export type PageArchiver = (url: string) => Promise<ArchivedPage>;

/** What every use case of the response desk is given; ports only. */
export interface RespondDeps {
  store: Store;
  publisher: Pick<Publisher, 'storiesChanged' | 'responseChanged' | 'evidenceChanged' | 'referenceChanged'>;
  archive: Archive;
  archivePage: PageArchiver;
  ingest: { factChecksChanged(factChecks: FactCheck[]): void };
  desk: DeskProfile;
  pageUrl(responseId: string): string;
  /** ISO moment in UTC. */
  now: () => string;
}

/** What keeping evidence needs; triage is given it too. */
export type EvidenceDeps = Pick<RespondDeps, 'archive' | 'archivePage' | 'publisher' | 'now'> & {
  store: Pick<Store, 'stories' | 'programs' | 'evidence' | 'audit'>;
};

/** A person as records name them, without the rest of their account. */
export function personOf({ id, name }: Actor): Actor {
  return { id, name };
}

/** Writes an act that changes no story into the log, after its save. */
export function logAct(
  deps: Pick<RespondDeps, 'publisher' | 'now'> & { store: Pick<Store, 'audit'> },
  actor: Actor,
  action: string,
  subject: string,
  data: Record<string, unknown> = {},
): Promise<void> {
  return recordAct(deps, actor, { action, subject, at: deps.now(), data }, []);
}
