import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseAtomFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { minutesFrom } from '../../../support/builders.js';
import { aContent, sari } from '../../../support/respond-builders.js';
import { openSite, publicOrigin, type AnswersSite } from './answers-site.js';

const titled = (headline: string) => aContent({ headline, blocks: { fact: `Faktanya: ${headline}.` } });

describe('the public list of answers', () => {
  let site: AnswersSite;
  beforeEach(async () => {
    site = await openSite();
  });
  afterEach(() => site.close());

  async function headlines(path: string): Promise<string[]> {
    const { body } = await site.get(path);
    return [...parseHTML(body).document.querySelectorAll('.list h2')].map(({ textContent }) =>
      textContent.trim(),
    );
  }

  test('begins with the newest page, a corrected one included', async () => {
    await site.publish([titled('Pertama'), titled('Pertama, dikoreksi')]);
    await site.publish([titled('Kedua')]);

    expect(await headlines('/answers')).toEqual(['Pertama, dikoreksi', 'Kedua']);
  });

  test('shows twenty on a page and leads to the others', async () => {
    for (let number = 1; number <= 21; number += 1) await site.publish([titled(`Nomor ${number}`)]);

    const first = await site.get('/answers');
    const pages = [await headlines('/answers'), await headlines('/answers?page=2')];

    expect(pages.map(({ length }) => length)).toEqual([20, 1]);
    expect(new Set(pages.flat()).size).toBe(21);
    expect(parseHTML(first.body).document.querySelector('a[rel=next]')?.getAttribute('href')).toBe(
      '/answers?page=2',
    );
    expect((await site.get('/answers?page=3')).status).toBe(404);
  });

  test('misses none of many answers that went out at one moment', async () => {
    const answers = 203;
    for (let number = 1; number <= answers; number += 1) {
      const response = await site.publish([titled(`Nomor ${number}`)]);
      if (number > 5) continue;
      const publications = response.publications.map((one) => ({ ...one, at: minutesFrom(number) }));
      await site.change(response, { publications });
    }

    const last = Math.ceil(answers / 20);
    const [found, beyond] = [
      await headlines(`/answers?page=${last}`),
      await site.get(`/answers?page=${last + 1}`),
    ];

    expect(found).toHaveLength(answers % 20);
    expect(beyond.status).toBe(404);
  });

  test('can be narrowed to a program', async () => {
    await site.publish([titled('Soal bantuan')]);
    await site.publish([titled('Soal harapan')], { programs: ['pkh'] });

    expect(await headlines('/answers?program=pkh')).toEqual(['Soal harapan']);
    expect((await site.get('/answers?program=tidak-ada')).status).toBe(404);
    expect((await site.get('/answers?page=%00&program[]=x')).status).toBe(200);
  });

  test('the feed is valid Atom with ids that stay', async () => {
    const response = await site.publish([titled('Satu & <dua>')]);
    const before = parseAtomFeed((await site.get('/answers/feed.xml')).body);
    const publications = response.publications.map((one) => ({ ...one, at: minutesFrom(5) }));
    await site.change(response, { publications });

    const { body, headers } = await site.get('/answers/feed.xml');

    const feed = parseAtomFeed(body);
    expect(headers.get('content-type')).toContain('application/atom+xml');
    expect(feed).toMatchObject({ updated: minutesFrom(5), authors: [{ name: 'Dinas Kominfo Kota Contoh' }] });
    expect(feed.links).toContainEqual(
      expect.objectContaining({ rel: 'self', href: `${publicOrigin}/answers/feed.xml` }),
    );
    expect(feed.entries?.[0]).toMatchObject({
      title: { value: 'Satu & <dua>' },
      published: minutesFrom(5),
      updated: minutesFrom(5),
    });
    expect(feed.entries?.[0]?.id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(feed.entries?.[0]?.id).toBe(before.entries?.[0]?.id);
    expect(feed.id).toBe(before.id);
  });

  test('the log of corrections keeps what was withdrawn, with the reason', async () => {
    const response = await site.publish([titled('Keliru kami')]);
    const withdrawn = { by: sari, at: minutesFrom(90), reason: 'Nomor layanan yang disebut salah.' };
    const publications = response.publications.map((one) => ({ ...one, withdrawn }));

    const empty = await site.get('/corrections');
    await site.change(response, { status: 'withdrawn', publications });
    const { body } = await site.get('/corrections?lang=en');

    expect(empty.body).toContain('Belum ada koreksi.');
    expect(body).toContain('Withdrawn. Reason: Nomor layanan yang disebut salah.');
    expect(body).not.toContain('href="/answers/T-1');
    expect(body).not.toContain(sari.name);
  });
});
