import type { Role } from '@tanggap/shared/vocabulary';

export interface UserRecord {
  id: string;
  username: string;
  name: string;
  role: Role;
  passwordHash: string;
  isDisabled: boolean;
  isDemo: boolean;
}

export interface UserStore {
  list(): Promise<UserRecord[]>;
  byUsername(username: string): Promise<UserRecord | null>;
  byId(id: string): Promise<UserRecord | null>;
  /** Rejects with `name-taken`. */
  add(user: UserRecord): Promise<void>;
  update(
    id: string,
    change: Partial<Pick<UserRecord, 'passwordHash' | 'isDisabled' | 'name' | 'role'>>,
  ): Promise<void>;
  addSession(session: { tokenHash: string; userId: string; expiresAt: string }): Promise<void>;
  /** Null where unknown, expired at `now`, or the user is disabled. */
  bySession(tokenHash: string, now: string): Promise<{ user: UserRecord; expiresAt: string } | null>;
  /** Moves the end of a live session; unknown sessions are left alone. */
  extendSession(tokenHash: string, expiresAt: string): Promise<void>;
  endSession(tokenHash: string): Promise<void>;
  endSessionsOf(userId: string): Promise<void>;
}

/** One act of a person, hash-chained: `hash` covers the entry and the hash before it. */
export interface AuditEntry {
  seq: number;
  at: string;
  actorId: string;
  actorName: string;
  /** `noun:verb`, for instance `story:decide` or `stories:search`. */
  action: string;
  subject: string;
  data: Record<string, unknown>;
  previousHash: string;
  hash: string;
}

export interface AuditStore {
  append(entry: Omit<AuditEntry, 'seq' | 'previousHash' | 'hash'>): Promise<void>;
  list(page: { before?: number; limit: number }): Promise<AuditEntry[]>;
  /** Acts of one person in a range, oldest first. */
  ofActor(query: {
    actorId: string;
    from: string;
    to: string;
    after?: number;
    limit: number;
  }): Promise<AuditEntry[]>;
  /** Recomputes the chain; names the first entry that does not fit. */
  verify(): Promise<{ isIntact: boolean; entries: number; firstBroken: number | null }>;
}
