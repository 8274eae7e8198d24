import type { CaptureReply } from '@tanggap/shared/api-desk';
import { AppError } from '@tanggap/shared/errors';
import type { RawItem } from '@tanggap/shared/mention';
import type { Source } from '@tanggap/shared/source';
import { cleanUrl } from '../normalise/clean-url.js';
import { contentHash } from '../normalise/content-hash.js';
import { normalise } from '../normalise/normalise.js';
import type { Store } from '../store/store.js';
import type { ArticleReader } from './articles/read-article.js';
import { FetchFailure } from './guard/fetch-failure.js';

export interface CaptureParts {
  store: Pick<Store, 'inbox' | 'sources'>;
  tools: { readArticle: ArticleReader };
  now: () => string;
}

/**
 * Takes in a public address that an officer pasted: read through the guard, or with the text given where the page cannot
 * be read. The same address (and text) again is the same mention. Rejects with `address-refused` or `fetch-failed`.
 */
export async function capturePage(
  { store, tools, now }: CaptureParts,
  request: { url: string; text?: string | undefined },
): Promise<CaptureReply> {
  const url = cleanUrl(request.url);
  if (url === null) throw new AppError('address-refused', 'expected a public http or https address');
  const source = await manualSource(store, now());
  const given = request.text?.trim() ?? '';
  const content = given === '' ? await readPage(tools.readArticle, url) : { text: given, title: '' };
  const item: RawItem = {
    sourceId: source.id,
    externalId: contentHash(url, given),
    url,
    seenAt: now(),
    ...content,
  };
  const mention = normalise(item, source);
  if ('refused' in mention) throw noText();
  const { repeated, isSpooled } = await store.inbox.append([{ id: mention.id, item }], { at: item.seenAt });
  const isRepeated = repeated.length > 0;
  const counts = { accepted: isRepeated ? 0 : 1, repeated: isRepeated ? 1 : 0, refused: 0 };
  if (!isSpooled)
    await store.sources.record({ sourceId: source.id, at: item.seenAt, ...counts, error: null });
  return { mentionId: mention.id, isRepeated };
}

async function readPage(readArticle: ArticleReader, url: string): Promise<{ title: string; text: string }> {
  try {
    const { article } = await readArticle(url);
    if (article === null) throw noText();
    return article;
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    const isRefused = error.code === 'blocked-address' || error.code === 'bad-address';
    throw new AppError(
      isRefused ? 'address-refused' : 'fetch-failed',
      error.message,
      { reason: error.code },
      error,
    );
  }
}

function noText(): AppError {
  return new AppError('fetch-failed', 'expected an article, the page has no text; paste its text instead');
}

/** Captures need a source like everything else; the first one makes it. */
async function manualSource(store: Pick<Store, 'sources'>, now: string): Promise<Source> {
  const known = (await store.sources.list()).find((source) => source.kind === 'manual');
  if (known) return known;
  const source: Source = {
    id: 'manual',
    name: 'Tempelan petugas',
    kind: 'manual',
    standing: 'public',
    enabled: true,
    pollEveryMs: 300_000,
    fetchArticles: false,
    createdAt: now,
  };
  await store.sources.put(source);
  return source;
}
