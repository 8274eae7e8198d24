import type { Source, SourceDraft } from '@tanggap/shared/source';

/** Kinds a person can add here; imports come by command line, captures by pasting, demo by setting. */
export const addableKinds = ['feed', 'sitemap', 'mastodon', 'bluesky', 'push'] as const;
export type AddableKind = (typeof addableKinds)[number];

export const needsAddress = (kind: SourceDraft['kind']): boolean =>
  kind === 'feed' || kind === 'sitemap' || kind === 'mastodon';
export const hasHashtag = (kind: SourceDraft['kind']): boolean => kind === 'mastodon';
export const mayFetchArticles = (kind: SourceDraft['kind']): boolean => kind === 'feed' || kind === 'sitemap';

/** How often a source is asked; politeness of hosts and robots still slows it down. */
export const pollChoices = [60_000, 300_000, 900_000, 3_600_000] as const;

export const emptySource: SourceDraft = {
  name: '',
  kind: 'feed',
  standing: 'public',
  enabled: true,
  pollEveryMs: 300_000,
  fetchArticles: false,
};

export function draftOfSource({
  name,
  kind,
  url,
  standing,
  enabled,
  pollEveryMs,
  hashtag,
  fetchArticles,
}: Source): SourceDraft {
  return {
    name,
    kind,
    standing,
    enabled,
    pollEveryMs,
    fetchArticles,
    ...(url === undefined ? {} : { url }),
    ...(hashtag === undefined ? {} : { hashtag }),
  };
}

/** The draft without what its kind does not have. */
export function cleanSource(draft: SourceDraft): SourceDraft {
  const { url, hashtag, ...rest } = draft;
  const tag = hashtag?.trim().replace(/^#/, '');
  return {
    ...rest,
    name: draft.name.trim(),
    fetchArticles: mayFetchArticles(draft.kind) && draft.fetchArticles,
    ...(needsAddress(draft.kind) && url ? { url: url.trim() } : {}),
    ...(hasHashtag(draft.kind) && tag ? { hashtag: tag } : {}),
  };
}

export type SourceProblem = 'nameShort' | 'urlWrong';

export function problemOfSource(draft: SourceDraft): SourceProblem | null {
  if (draft.name.trim().length < 2) return 'nameShort';
  if (!needsAddress(draft.kind)) return null;
  const address = URL.parse(draft.url?.trim() ?? '');
  return address?.protocol === 'https:' || address?.protocol === 'http:' ? null : 'urlWrong';
}
