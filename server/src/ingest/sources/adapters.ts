import type { SourceKind } from '@tanggap/shared/vocabulary';
import type { AdapterFactory, SourceAdapter } from '../source-adapter.js';
import type { Source } from '@tanggap/shared/source';
import type { AdapterTools } from './adapter-tools.js';
import { createBlueskySource } from './bluesky.js';
import { createFeedSource } from './feed.js';
import { createMastodonSource } from './mastodon.js';
import { createSitemapSource } from './sitemap.js';

type Builder = (source: Source, tools: AdapterTools) => SourceAdapter;

/** One line per platform; losing one means losing its line and its file. */
const builders: Partial<Record<SourceKind, Builder>> = {
  feed: createFeedSource,
  sitemap: createSitemapSource,
  mastodon: createMastodonSource,
  bluesky: createBlueskySource,
};

/** Builds the adapters of all kinds that read; `more` adds kinds that are built elsewhere, such as the demo feed. */
export function createAdapterFactory(
  tools: AdapterTools,
  more: Partial<Record<SourceKind, (source: Source) => SourceAdapter>> = {},
): AdapterFactory {
  return (source) => more[source.kind]?.(source) ?? builders[source.kind]?.(source, tools) ?? null;
}
