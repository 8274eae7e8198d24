import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { StorySummary } from '@tanggap/shared/story';
import { screen, waitFor, within } from '@testing-library/react';
import { QueuePage } from '../../../client/src/features/queue/queue-page.js';
import {
  aCase,
  anAssessment,
  aFinding,
  aStoryMention,
  aStorySummary,
  unique,
} from '../../support/builders.js';
import { bagus, openDesk, rani } from '../fake-desk.js';

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  localStorage.clear();
});

const lpg = (given: Partial<StorySummary> = {}) =>
  aStorySummary({
    id: `C-${unique('5').slice(2)}1`,
    title: 'Pangkalan LPG kosong sejak Senin',
    urgency: 0.58,
    route: 'complaint',
    ...given,
  });
const scam = (given: Partial<StorySummary> = {}) =>
  aStorySummary({
    id: `C-${unique('5').slice(2)}2`,
    title: 'BLT lewat tautan dengan kode OTP',
    urgency: 0.85,
    level: 'flagged',
    route: 'answer',
    ...given,
  });

async function openQueue(
  stories: StorySummary[],
  options: { at?: string; isDemo?: boolean; role?: 'officer' | 'analyst' } = {},
) {
  const opened = openDesk(<QueuePage />, { stories, ...options });
  stop = () => opened.live.stop();
  const list = await screen.findByRole('listbox', { name: 'Daftar cerita' });
  const titles = () =>
    within(list)
      .getAllByRole('option')
      .map((row) => row.querySelector('p')?.textContent);
  return { ...opened, list, titles };
}

const heldByBagus = () => {
  const now = Date.now();
  const at = (ms: number) => new Date(now + ms).toISOString();
  return aCase({
    status: 'held',
    holder: { userId: bagus.id, name: bagus.name, since: at(-60_000), leaseUntil: at(600_000) },
  });
};
const decidedByBagus = () =>
  aCase({
    status: 'closed',
    version: 2,
    decision: {
      outcome: 'press',
      reason: 'Produk pers terdaftar.',
      citations: [],
      handOff: null,
      byId: bagus.id,
      byName: bagus.name,
      at: new Date().toISOString(),
    },
  });

describe('deciding by keyboard', () => {
  test('When a complaint is handed over, then it is held, decided with its reason, and the next is shown', async () => {
    const [first, second] = [scam(), lpg()];
    const { desk, user, titles } = await openQueue([first, second]);
    await screen.findByRole('heading', { name: first.title });

    await user.keyboard('2');
    await user.type(await screen.findByLabelText('Tujuan wajib'), 'Dinas Perdagangan');
    await user.type(screen.getByLabelText(/Alasan/), 'Warga meminta perbaikan layanan.');
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(titles()).toEqual([second.title]);
    expect(await screen.findByRole('heading', { name: second.title })).toBeInTheDocument();
    expect(await screen.findByText(`${first.id} ditutup: klaim → keluhan, diserahkan`)).toBeInTheDocument();
    expect(
      desk.calls.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body]),
    ).toEqual([
      [`/api/stories/${first.id}/hold`, { version: first.case.version }],
      [
        `/api/stories/${first.id}/decide`,
        {
          version: first.case.version + 1,
          outcome: 'complaint',
          reason: 'Warga meminta perbaikan layanan.',
          citations: [],
          handOff: { to: 'Dinas Perdagangan' },
        },
      ],
    ]);
  });

  test('When a hand-over names no receiver, then the cursor goes where the receiver is written', async () => {
    const { desk, user } = await openQueue([lpg()]);
    await screen.findByRole('region', { name: 'Putusan' });

    await user.keyboard('2');
    await user.type(await screen.findByLabelText(/Alasan/), 'Warga meminta perbaikan layanan.');
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(screen.getByRole('alert')).toHaveTextContent('tujuan wajib diisi');
    expect(screen.getByLabelText(/Tujuan/)).toHaveFocus();
    expect(desk.calls.some(({ path }) => path.endsWith('/decide'))).toBe(false);
  });

  test('When the reason is too short, then nothing is sent and the sheet says why', async () => {
    const { desk, user } = await openQueue([scam()]);
    await screen.findByRole('region', { name: 'Putusan' });

    await user.keyboard('4');
    await user.type(await screen.findByLabelText(/Alasan/), 'tenang');
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(screen.getByRole('alert')).toHaveTextContent('alasan wajib diisi');
    expect(desk.calls.some(({ path }) => path.endsWith('/decide'))).toBe(false);
  });

  test('When a verdict lacks evidence, then it names what is missing', async () => {
    const { user } = await openQueue([scam()]);
    await screen.findByRole('region', { name: 'Putusan' });

    await user.keyboard('6');
    await user.click(await screen.findByRole('menuitem', { name: /Klaim keliru/ }));
    await user.type(await screen.findByLabelText(/Alasan/), 'Pernyataan resmi membantahnya.');
    expect(await screen.findByText(/Belum ada bukti/)).toBeInTheDocument();
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(screen.getByRole('alert')).toHaveTextContent('Perlu dua sumber berbeda yang terarsip.');
  });

  test('When the desk refuses, then the row comes back with what was written and the winner’s name', async () => {
    const [first, second] = [scam(), lpg()];
    const { desk, user, titles } = await openQueue([first, second]);
    await screen.findByRole('region', { name: 'Putusan' });
    await user.keyboard('4');
    await user.type(await screen.findByLabelText(/Alasan/), 'Belum tumbuh, cukup dipantau.');
    const since = new Date(Date.now() - 2_000).toISOString();
    desk.refuseNext('/decide', {
      code: 'story-held',
      details: { holder: { userId: bagus.id, name: 'Bagus', since, leaseUntil: since } },
    });

    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(titles()).toEqual([first.title, second.title]));
    expect(await screen.findByLabelText(/Alasan/)).toHaveValue('Belum tumbuh, cukup dipantau.');
    expect(screen.getByRole('alert')).toHaveTextContent(/Bagus mengambil cerita ini \d+ dtk lebih dulu/);
  });

  test('When Z is pressed, then the decision is taken back and the row returns to its place', async () => {
    const [first, second] = [scam(), lpg()];
    const { user, titles } = await openQueue([first, second]);
    await screen.findByRole('region', { name: 'Putusan' });
    await user.keyboard('5');
    await user.type(await screen.findByLabelText(/Alasan/), 'Di luar program yang diawasi.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('button', { name: 'Urungkan' });

    await user.keyboard('z');

    await waitFor(() => expect(titles()).toEqual([first.title, second.title]));
    expect(await screen.findByText(`${first.id}: putusan diurungkan`)).toBeInTheDocument();
  });

  test('When a colleague holds the story, then decisions rest and the line says who', async () => {
    const { user } = await openQueue([scam({ case: heldByBagus() })]);
    await screen.findByText(`${bagus.name} memegang`);

    await user.keyboard('1');

    expect(screen.getByRole('button', { name: 'Jawab' })).toBeDisabled();
    expect(screen.queryByLabelText(/Alasan/)).not.toBeInTheDocument();
    expect(screen.getAllByText(`${bagus.name} memegang`)).toHaveLength(2);
  });

  test('When somebody may only read, then the bar says so', async () => {
    await openQueue([scam()], { role: 'analyst' });

    expect(await screen.findByText('Peran Anda membaca, tidak memutuskan.')).toBeInTheDocument();
  });

  test('When Esc puts the sheet away, then what was written is there again', async () => {
    const { user } = await openQueue([scam()]);
    await screen.findByRole('region', { name: 'Putusan' });
    await user.keyboard('4');
    await user.type(await screen.findByLabelText(/Alasan/), 'Kalimat yang belum selesai');

    await user.keyboard('{Escape}');
    await user.keyboard('4');

    expect(await screen.findByLabelText(/Alasan/)).toHaveValue('Kalimat yang belum selesai');
  });
});

describe('a live list', () => {
  test('When a story arrives, then a pill counts it and the list does not move', async () => {
    const { desk, titles, user } = await openQueue([scam(), lpg()]);
    const before = titles();

    desk.change(
      aStorySummary({ id: 'C-901', title: 'Pupuk diganti kupon berbayar', urgency: 0.99, level: 'flagged' }),
    );

    expect(await screen.findByRole('button', { name: '1 baru' })).toBeInTheDocument();
    expect(titles()).toEqual(before);
    await user.keyboard('n');
    expect(titles()[0]).toContain('Pupuk diganti kupon berbayar');
    expect(screen.queryByRole('button', { name: '1 baru' })).not.toBeInTheDocument();
  });

  test('When a colleague decides a story, then it is struck with a name until one moves on', async () => {
    const [first, second] = [scam(), lpg()];
    const { desk, list, user, titles } = await openQueue([first, second]);
    await user.keyboard('j');

    desk.change({ ...first, case: decidedByBagus() });

    expect(await within(list).findByText(/Diputus Bagus Wicaksono: hak jawab/)).toBeInTheDocument();
    expect(titles()).toHaveLength(2);
    await user.keyboard('k');
    await user.keyboard('j');
    await waitFor(() => expect(titles()).toEqual([second.title]));
  });

  test('When the connection is lost, then decisions are held and say what they wait for', async () => {
    const { desk } = await openQueue([scam()]);
    await screen.findByRole('region', { name: 'Putusan' });

    desk.cut();

    expect(
      await screen.findByText('Keputusan menunggu sambungan', {}, { timeout: 5_000 }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Jawab' })).toBeDisabled();
  });
});

describe('moving, filtering and choosing', () => {
  test('When J is pressed, then the list says which row is active and the address shares it', async () => {
    const [first, second] = [scam(), lpg()];
    const { list, user, address } = await openQueue([first, second]);

    await user.keyboard('j');

    expect(list).toHaveAttribute('aria-activedescendant', `row-${second.id}`);
    await waitFor(() => expect(address()).toBe(`/queue?sel=${second.id}`));
  });

  test('When Enter is pressed, then the story opens', async () => {
    const first = scam();
    const { user, address } = await openQueue([first]);

    await user.keyboard('{Enter}');

    expect(address()).toBe(`/stories/${first.id}`);
  });

  test('When a filter chip is taken off, then the address no longer holds it', async () => {
    const { user, address } = await openQueue([scam()], { at: '/queue?program=blt&since=7d' });

    await user.click(await screen.findByRole('button', { name: 'Lepas saringan BLT' }));

    expect(address()).toBe('/queue?since=7d');
  });

  test('When words are searched, then they stand in the address', async () => {
    const { user, address } = await openQueue([scam()]);

    await user.keyboard('f');
    await user.type(await screen.findByLabelText('Kata'), 'kode OTP{Enter}');

    expect(address()).toBe('/queue?q=kode+OTP');
  });

  test('When several are chosen, then the confirmation says how many and each is decided', async () => {
    const stories = [scam(), lpg(), lpg({ id: 'C-77', title: 'Antrean pencairan dikeluhkan', urgency: 0.2 })];
    const { desk, user, titles } = await openQueue(stories);

    await user.keyboard('x');
    await user.keyboard('{Shift>}j{/Shift}');
    const bar = screen.getByRole('region', { name: 'Putuskan sekaligus' });
    expect(within(bar).getByRole('status')).toHaveTextContent('2 cerita dipilih');
    await user.click(within(bar).getByRole('button', { name: 'Bukan urusan' }));
    const dialog = await screen.findByRole('dialog', { name: 'Putuskan 2 cerita: Bukan urusan kami?' });
    await user.type(within(dialog).getByLabelText(/Alasan/), 'Bukan tentang program yang diawasi.');
    await user.click(within(dialog).getByRole('button', { name: 'Putuskan 2 cerita' }));

    await waitFor(() => expect(titles()).toEqual(['Antrean pencairan dikeluhkan']));
    const sent = desk.calls.find(({ path }) => path === '/api/stories/decide')?.body;
    expect(sent).toMatchObject({
      outcome: 'not-ours',
      stories: [{ id: stories[0]?.id }, { id: stories[1]?.id }],
    });
  });
});

describe('several stories by keyboard', () => {
  test('When several are chosen, then a decision’s key decides all of them and none alone', async () => {
    const stories = [scam(), lpg()];
    const { desk, user } = await openQueue(stories);
    await screen.findByRole('region', { name: 'Putusan' });

    await user.keyboard('x{Shift>}j{/Shift}4');

    expect(await screen.findByRole('dialog', { name: 'Putuskan 2 cerita: Dipantau?' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Putusan' })).not.toBeInTheDocument();
    expect(desk.calls.some(({ path }) => path.endsWith('/hold'))).toBe(false);
  });

  test('When the address names a row, then the keys go on at that row', async () => {
    const [first, second] = [scam(), lpg()];

    const { list } = await openQueue([first, second], { at: `/queue?sel=${second.id}` });

    await waitFor(() => expect(list).toHaveFocus());
    expect(list).toHaveAttribute('aria-activedescendant', `row-${second.id}`);
  });
});

describe('what one sees of a story', () => {
  test('its words are underlined, numbered and lead to their reason', async () => {
    const story = scam();
    const text = 'Kirim kode OTP sekarang juga';
    const finding = aFinding({
      signal: 'scam',
      rule: 'scam/asks-otp',
      span: [6, 14],
      weight: 3,
      reason: { id: 'Meminta kode OTP.', en: 'Asks for an OTP.' },
    });
    const assessment = anAssessment({ findings: [finding], programs: [], scores: { scam: 0.97 } });
    const opened = openDesk(<QueuePage />, { stories: [story] });
    stop = () => opened.live.stop();
    opened.desk.details[story.id] = { representative: aStoryMention({ text, assessment }) };

    const marked = await screen.findByText('kode OTP');

    expect(marked.tagName).toBe('MARK');
    expect(document.getElementById(marked.getAttribute('aria-describedby') ?? '')).toHaveTextContent(
      'Tanda penipuan Meminta kode OTP.',
    );
  });

  test('When sample data is untouched, then an introduction stands beside the list and Enter puts it away', async () => {
    const { user } = await openQueue([scam()], { isDemo: true });
    expect(await screen.findByRole('heading', { name: 'Selamat datang di meja Anda' })).toBeInTheDocument();

    await user.keyboard('{Enter}');

    expect(await screen.findByRole('article', { name: 'Cerita terpilih' })).toBeInTheDocument();
    expect(screen.queryByText('Selamat datang di meja Anda')).not.toBeInTheDocument();
  });

  test('When a list is empty, then it says so and offers the open ones', async () => {
    const opened = openDesk(<QueuePage />, { stories: [], at: '/queue?list=urgent' });
    stop = () => opened.live.stop();

    expect(await screen.findByRole('heading', { name: 'Tidak ada yang mendesak' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Selagi tenang' })).toBeInTheDocument();
  });

  test('my own hold names me', async () => {
    const now = Date.now();
    const at = (ms: number) => new Date(now + ms).toISOString();
    const holder = { userId: rani.id, name: rani.name, since: at(0), leaseUntil: at(13 * 60_000 + 5_000) };

    await openQueue([scam({ case: aCase({ status: 'held', holder }) })]);

    expect(await screen.findByText(/Anda memegang · sewa 1[23] mnt/)).toBeInTheDocument();
  });
});
