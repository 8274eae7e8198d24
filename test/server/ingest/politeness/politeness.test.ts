import { test as property, fc } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import { FetchFailure } from '../../../../server/src/ingest/guard/fetch-failure.js';
import type { FetchReply, GuardedFetch } from '../../../../server/src/ingest/guard/guarded-fetch.js';
import { backOffMs } from '../../../../server/src/ingest/politeness/back-off.js';
import { createHostGate } from '../../../../server/src/ingest/politeness/host-gate.js';
import { createPoliteFetch } from '../../../../server/src/ingest/politeness/polite-fetch.js';
import { createRobots } from '../../../../server/src/ingest/politeness/robots.js';
import { manualClock } from '../../../support/manual-clock.js';

const half = (): number => 0.5;

describe('Back-off', () => {
  test.each([
    [1, 60_000],
    [2, 120_000],
    [3, 240_000],
    [10, 3_600_000],
  ])('After %s failures in a row the wait is %s ms', (failures, expected) => {
    expect(backOffMs(failures, { baseMs: 60_000, random: half })).toBe(expected);
  });

  test('A source read once a day is not read more often for failing', () => {
    expect(backOffMs(5, { baseMs: 86_400_000, random: half })).toBe(86_400_000);
  });

  test('What the other side asked for is the least we wait', () => {
    expect(backOffMs(1, { baseMs: 1_000, retryAfterMs: 30_000, random: half })).toBe(30_000);
  });

  property.prop([
    fc.integer({ min: 1, max: 1_000 }),
    fc.integer({ min: 1_000, max: 86_400_000 }),
    fc.double({ min: 0, max: 0.999, noNaN: true }),
  ])('Every wait is finite and at most a quarter beyond its cap', (failures, baseMs, random) => {
    const wait = backOffMs(failures, { baseMs, random: () => random });

    expect(wait).toBeLessThanOrEqual(Math.max(3_600_000, baseMs) * 1.25);
    expect(wait).toBeGreaterThanOrEqual(Math.min(3_600_000, baseMs) * 0.75 - 1);
  });
});

describe('One host at a time', () => {
  test('Requests to one host are spaced, other hosts do not wait', async () => {
    const clock = manualClock();
    const gate = createHostGate({ clock, spacingMs: 1_000 });
    const started: string[] = [];
    const ask = (host: string, name: string): Promise<void> =>
      gate.run(host, () => {
        started.push(name);
        return Promise.resolve();
      });

    const all = Promise.all([
      ask('a.example', 'a1'),
      ask('a.example', 'a2'),
      ask('a.example', 'a3'),
      ask('b.example', 'b1'),
    ]);
    await clock.settle();
    const atOnce = [...started];
    await clock.advance(1_000);
    const afterOne = [...started];
    await clock.advance(1_000);
    await all;

    expect(atOnce).toEqual(['a1', 'b1']);
    expect(afterOne).toEqual(['a1', 'b1', 'a2']);
    expect(started).toEqual(['a1', 'b1', 'a2', 'a3']);
  });

  test('No more requests run at one host than allowed', async () => {
    const clock = manualClock();
    const gate = createHostGate({ clock, perHost: 2, spacingMs: 0 });
    let running = 0;
    let most = 0;
    const ask = (): Promise<void> =>
      gate.run('a.example', async () => {
        running += 1;
        most = Math.max(most, running);
        await clock.sleep(10);
        running -= 1;
      });

    const all = Promise.all(Array.from({ length: 6 }, ask));
    for (let round = 0; round < 6; round += 1) await clock.advance(10);
    await all;

    expect(most).toBe(2);
  });

  test('A host that is held for long sends readers away instead of blocking them', async () => {
    const clock = manualClock();
    const gate = createHostGate({ clock });
    gate.hold('a.example', 120_000);

    const asked = gate.run('a.example', () => Promise.resolve('dibaca'));

    await expect(asked).rejects.toMatchObject({ code: 'rate-limited', retryAfterMs: 120_000 });
    await clock.advance(120_000);
    await expect(gate.run('a.example', () => Promise.resolve('dibaca'))).resolves.toBe('dibaca');
  });

  test('A task that fails gives its place to the next', async () => {
    const gate = createHostGate({ clock: manualClock(), perHost: 1, spacingMs: 0 });
    const failing = gate.run('a.example', () => Promise.reject(new Error('rusak'))).catch(() => 'gagal');

    expect(await Promise.all([failing, gate.run('a.example', () => Promise.resolve('jalan'))])).toEqual([
      'gagal',
      'jalan',
    ]);
  });
});

interface Asked {
  fetch: GuardedFetch;
  urls: string[];
}

/** Answers robots.txt with the text or failure given, everything else with `isi`. */
function web(robots: string | FetchFailure): Asked {
  const urls: string[] = [];
  const fetch: GuardedFetch = (url) => {
    urls.push(url);
    if (url.endsWith('/robots.txt') && robots instanceof FetchFailure) return Promise.reject(robots);
    const body = Buffer.from(url.endsWith('/robots.txt') ? String(robots) : 'isi');
    const reply: FetchReply = { url, isUnchanged: false, body, contentType: 'text/plain', validators: {} };
    return Promise.resolve(reply);
  };
  return { fetch, urls };
}

describe('A host that asks for fewer requests', () => {
  const limited: GuardedFetch = () =>
    Promise.reject(new FetchFailure('rate-limited', 'nanti', { retryAfterMs: 60_000 }));

  test('One address that asks does not silence the others of its host', async () => {
    const clock = manualClock();
    const gate = createHostGate({ clock, spacingMs: 0 });
    const polite = createPoliteFetch({ fetch: limited, gate });
    await polite('https://kabar.example/1').catch(() => undefined);
    await polite('https://kabar.example/1').catch(() => undefined);

    expect(await gate.run('kabar.example', () => Promise.resolve('jalan'))).toBe('jalan');
  });

  test('Two addresses that ask hold the whole host', async () => {
    const gate = createHostGate({ clock: manualClock(), spacingMs: 0 });
    const polite = createPoliteFetch({ fetch: limited, gate });
    await polite('https://kabar.example/1').catch(() => undefined);
    await polite('https://kabar.example/2').catch(() => undefined);

    const next = gate.run('kabar.example', () => Promise.resolve('jalan'));

    await expect(next).rejects.toMatchObject({ code: 'rate-limited', retryAfterMs: 60_000 });
  });
});

describe('robots.txt', () => {
  const rules =
    'User-agent: *\nDisallow: /privat\nCrawl-delay: 2\n\nUser-agent: Tanggap\nDisallow: /bukan-untuk-kami\n';
  const allowed = async (asked: Asked, path: string): Promise<boolean> => {
    const robots = createRobots(asked.fetch, manualClock(), 'Tanggap');
    return (await robots(new URL(`https://kabar.example${path}`))).isAllowed;
  };

  test('Rules that name us count before those for everybody', async () => {
    expect(await allowed(web(rules), '/bukan-untuk-kami/1')).toBe(false);
    expect(await allowed(web(rules), '/berita')).toBe(true);
  });

  test('A missing file means no rules', async () => {
    expect(await allowed(web(new FetchFailure('bad-status', '404', { status: 404 })), '/berita')).toBe(true);
  });

  test('A failing server means hands off, for a while', async () => {
    expect(await allowed(web(new FetchFailure('bad-status', '503', { status: 503 })), '/berita')).toBe(false);
  });

  test('The file is asked for once a day', async () => {
    const clock = manualClock();
    const asked = web(rules);
    const robots = createRobots(asked.fetch, clock, 'Tanggap');
    const url = new URL('https://kabar.example/berita');

    await Promise.all([robots(url), robots(url)]);
    await clock.advance(23 * 3_600_000);
    await robots(url);
    const inADay = asked.urls.length;
    await clock.advance(2 * 3_600_000);
    await robots(url);

    expect([inADay, asked.urls.length]).toEqual([1, 2]);
  });

  test('A crawl delay spaces the requests', async () => {
    const clock = manualClock();
    const { fetch, urls } = web('User-agent: *\nCrawl-delay: 2\n');
    const gate = createHostGate({ clock, spacingMs: 0 });
    const polite = createPoliteFetch({ fetch, gate, robots: createRobots(fetch, clock, 'Tanggap') });

    const all = Promise.all([polite('https://kabar.example/1'), polite('https://kabar.example/2')]);
    await clock.settle();
    const before = urls.length;
    await clock.advance(2_000);
    await all;

    expect([before, urls.length]).toEqual([2, 3]);
  });

  test('A forbidden address is never asked for', async () => {
    const { fetch, urls } = web('User-agent: *\nDisallow: /\n');
    const gate = createHostGate({ clock: manualClock() });
    const polite = createPoliteFetch({ fetch, gate, robots: createRobots(fetch, manualClock(), 'Tanggap') });

    await expect(polite('https://kabar.example/berita')).rejects.toMatchObject({ code: 'robots-denied' });
    expect(urls).toEqual(['https://kabar.example/robots.txt']);
  });
});
