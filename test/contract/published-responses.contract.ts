import { expect, test } from '@jest/globals';
import type { Response } from '@tanggap/shared/response';
import { aBatch, aScoredMention, anEntry, minutesFrom, noon } from '../support/builders.js';
import { aContent, aPublication, aResponse, aStep, sari } from '../support/respond-builders.js';
import type { CurrentStore } from './store.contract.js';

const withdrawn = { by: sari, at: noon, reason: 'salah tayang di kanal' };
const published = { status: 'published' as const, publications: [aPublication()] };

/** What people outside can read, and how it is found by words. */
export function publishedResponsesContract(current: CurrentStore): void {
  let stories = 0;
  /** Each on a story of its own. */
  async function keep(given: Partial<Response> = {}): Promise<Response> {
    stories += 1;
    const storyId = given.storyId ?? `C-${stories}`;
    await current().mentions.save(aBatch([aScoredMention({ storyId })]));
    const entry = anEntry({ storyId, kind: 'response-started' });
    const { response } = await current().responses.add(
      aResponse({ ...given, storyId }),
      aStep({ storyId, entry }),
    );
    return response;
  }
  const put = (response: Response) => current().responses.put(response);
  const out = (given: Partial<Response>, minutes: number) =>
    keep({ ...published, publications: [aPublication({ at: minutesFrom(minutes) })], ...given });
  const idsOut = async (query: { words?: string[]; before?: string; limit?: number } = {}) =>
    (await current().responses.published({ limit: 10, now: noon, ...query })).map(({ id }) => id);

  test('Answers are listed by when they first went out, newest first, page by page', async () => {
    await out({}, 5);
    await out({}, 30);
    await out({ status: 'draft' }, 10);
    await keep({ status: 'approved' });
    await keep({ ...published, status: 'withdrawn' });
    await keep({ status: 'approved', publications: [aPublication({ withdrawn })] });

    expect(await idsOut()).toEqual(['T-2', 'T-3', 'T-1']);
    expect(await idsOut({ limit: 2 })).toEqual(['T-2', 'T-3']);
    expect(await idsOut({ before: minutesFrom(10) })).toEqual(['T-1']);
  });

  test('A later publication does not move an answer; withdrawing the first does', async () => {
    const response = await out({}, 5);
    await out({}, 10);
    const later = aPublication({ id: 'P-2', channel: 'x', at: minutesFrom(20) });
    const [first] = response.publications;

    await put({ ...response, revision: 1, publications: [first!, later] });
    expect(await idsOut()).toEqual(['T-2', 'T-1']);
    await put({ ...response, revision: 2, publications: [{ ...first!, withdrawn }, later] });

    expect(await idsOut()).toEqual(['T-1', 'T-2']);
  });

  test('Answers are found by words of claim or text, the best match first', async () => {
    await out({ claim: 'Katanya pupuk murah dibatasi.' }, 30);
    await out({ claim: 'Katanya pupuk murah hilang dari gudang.' }, 5);
    await keep({ claim: 'Katanya gudang kosong.' });

    expect(await idsOut({ words: ['pupuk', 'gudang'] })).toEqual(['T-2', 'T-1']);
    expect(await idsOut({ words: ['gudang'] })).toEqual(['T-2']);
    expect(await idsOut({ words: [] })).toEqual([]);
  });

  test('Words of a correction under way find nothing before it is out', async () => {
    const response = await out({}, 5);
    const content = aContent({ blocks: { fact: 'Penyaluran melalui kantor pos.' } });

    await put({ ...response, revision: 1, status: 'draft', content });
    expect(await idsOut({ words: ['pos'] })).toEqual([]);
    expect(await idsOut({ words: ['dipungut'] })).toEqual(['T-1']);
    await put({ ...response, revision: 2, content });

    expect(await idsOut({ words: ['pos'] })).toEqual(['T-1']);
  });
}
