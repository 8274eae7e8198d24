import type { Engine } from './engine.js';

/** What is cited and what may no longer be relied on, by id. */

/** Notes from when on nobody may rely on a fact or narrative: its end, or always where it was withdrawn. */
export function noteLapse(
  engine: Engine,
  { id, validUntil, isWithdrawn }: { id: string; validUntil: string; isWithdrawn: boolean },
): void {
  const sql = 'insert into lapse (id, at) values (?, ?) on conflict (id) do update set at = excluded.at';
  engine.run(sql, id, isWithdrawn ? 0 : Date.parse(validUntil));
}

/** Replaces what `citing` relies on. */
export function noteCitations(engine: Engine, citing: string, targets: Iterable<string>): void {
  engine.run('delete from citation where citing = ?', citing);
  for (const target of new Set(targets)) {
    engine.run('insert into citation (target, citing) values (?, ?)', target, citing);
  }
}

/** Ids that have lapsed at a moment (twice the same value): by themselves, or as narratives that rest on a lapsed fact. */
export const lapsedIds = `select id from lapse where at <= ? union
  select citing from citation join lapse on lapse.id = target where citing glob 'N-*' and lapse.at <= ?`;

/** What `citing` relies on and may not any more, at `now` in ms; looks at its own citations only. */
export function lapsedOf(engine: Engine, citing: string, now: number): string[] {
  const sql = `select target from citation as own where citing = ? and (
    exists (select 1 from lapse where id = own.target and at <= ?)
    or own.target glob 'N-*' and exists
      (select 1 from citation as its join lapse on lapse.id = its.target where its.citing = own.target and lapse.at <= ?)
    ) order by target`;
  return engine.all<{ target: string }>(sql, citing, now, now).map(({ target }) => target);
}
