import type { AnalystRule, RuleFindings, RuleTest } from '@tanggap/shared/rules/analyst-rule';
import type { Publisher } from '../publish/publisher.js';
import type { Store } from '../store/store.js';

/** What the use cases of rules are given; ports only. */
export interface RulesDeps {
  store: Store;
  publisher: Pick<Publisher, 'recordChanged'>;
  ingest: { rulesChanged(): void };
  ruleTests: RuleTests;
  /** ISO moment in UTC. */
  now: () => string;
}

/** Days of text to try a rule on; `to` is exclusive. */
export interface RuleOrder {
  rule: AnalystRule;
  from: string;
  to: string;
}

export interface TrialHooks {
  /** After each page; `total` is what there is to look at. */
  onProgress(examined: number, total: number): void;
  /** Ends the trial between two pages. */
  signal: AbortSignal;
}

/** Tries a rule on stored text; see `try-rule.ts`. The product does it in a thread of its own. */
export type RuleTrial = (order: RuleOrder, hooks: TrialHooks) => Promise<RuleFindings>;

/** Trials of rules, one at a time; the others wait in the order of asking. */
export interface RuleTests {
  /** Keeps the order and begins when its turn comes. Rejects with `too-many-requests`, or `wrong-state` where it runs already. */
  start(by: { id: string; name: string }, order: RuleOrder): Promise<RuleTest>;
  /** What a rule does in a stretch, at once and unkept; the answer is remembered for a minute. */
  measure(order: RuleOrder): Promise<RuleFindings>;
  /** What was under way is lost and says so: after a start all of it, beside other processes what was asked before. */
  recover(before?: string): Promise<void>;
  close(): Promise<void>;
}
