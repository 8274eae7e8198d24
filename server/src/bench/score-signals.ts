import type { Program } from '@tanggap/shared/program';
import { signalsFor, startDraft } from '../score/index.js';
import { cueFinder } from '../score/cues/find-cues.js';
import { rounded } from './percentile.js';

const rounds = 3;

/** What each signal costs a post, in microseconds of processor time; `cues` is the one search for all lists. */
export function costOfSignals(
  posts: readonly string[],
  programs: readonly Program[],
): Record<string, number> {
  const signals = signalsFor({ programs }, programs);
  const findCues = cueFinder(signals.flatMap(({ rules }) => rules ?? []));
  const costs: Record<string, number> = {};
  for (let round = 0; round < rounds; round += 1) {
    const drafts = posts.map((text) =>
      startDraft({ id: '', text, titleLength: 0, url: null, standing: 'public' }, findCues),
    );
    record(costs, 'cues', posts.length, () => drafts.forEach(({ tokens }) => void findCues(tokens)));
    for (const { name, read } of signals) record(costs, name, posts.length, () => drafts.forEach(read));
  }
  return costs;
}

function record(costs: Record<string, number>, name: string, count: number, work: () => void): void {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  costs[name] = Math.min(costs[name] ?? Number.POSITIVE_INFINITY, rounded((user + system) / count));
}
