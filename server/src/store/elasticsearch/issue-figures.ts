import type { estypes } from '@elastic/elasticsearch';
import type { Issue, IssueSummary } from '@tanggap/shared/issue';
import type { Engine } from './engine.js';
import type { Query } from './reader.js';
import { isoOrNull } from '../story/codes.js';

/** Stories that were merged away keep their issue for the day the merge is taken back; only living ones count. */
export const livingIn = (ids: readonly string[]): Query => ({
  bool: { filter: { terms: { issue: [...ids] } }, must_not: { exists: { field: 'mergedInto' } } },
});

interface Bucket {
  key: string;
  doc_count: number;
  mentions: estypes.AggregationsSumAggregate;
  lastSeen: estypes.AggregationsMaxAggregate;
}

const aggregations = {
  mentions: { sum: { field: 'mentions' } },
  lastSeen: { max: { field: 'lastSeen' } },
};

/** Buckets of one search; the cluster refuses more than 65,536. */
const issuesAtOnce = 5_000;

/** The issues as lists show them, in the order given. */
export async function summariesOf(engine: Engine, issues: readonly Issue[]): Promise<IssueSummary[]> {
  const summaries: IssueSummary[] = [];
  for (let from = 0; from < issues.length; from += issuesAtOnce) {
    const some = issues.slice(from, from + issuesAtOnce);
    const figures = await figuresOf(
      engine,
      some.map(({ id }) => id),
    );
    summaries.push(...some.map((issue) => summarise(issue, figures.get(issue.id))));
  }
  return summaries;
}

export async function summaryOf(engine: Engine, issue: Issue): Promise<IssueSummary> {
  const [summary] = await summariesOf(engine, [issue]);
  return summary ?? summarise(issue, undefined);
}

async function figuresOf(engine: Engine, ids: string[]): Promise<Map<string, Bucket>> {
  const { aggregations: found } = await engine.search<{ issues: { buckets: Bucket[] } }>('stories', {
    size: 0,
    track_total_hits: false,
    query: livingIn(ids),
    aggregations: { issues: { terms: { field: 'issue', size: ids.length }, aggregations } },
  });
  return new Map(found?.issues.buckets.map((bucket) => [bucket.key, bucket]));
}

function summarise(issue: Issue, figures: Bucket | undefined): IssueSummary {
  return {
    ...issue,
    storyCount: figures?.doc_count ?? 0,
    mentionCount: figures?.mentions.value ?? 0,
    lastSeenAt: isoOrNull(figures?.lastSeen.value ?? null),
  };
}
