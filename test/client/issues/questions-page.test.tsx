import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import type { InformationVoid, VoidsReply } from '@tanggap/shared/api-search';
import { screen, within } from '@testing-library/react';
import { useLocation } from 'react-router';
import { QuestionsPage } from '../../../client/src/features/issues/questions-page.js';
import { blt, dayAt, pkh } from '../search/search-parts.js';
import { openPage } from '../stub-api.js';

const aVoid = (given: Partial<InformationVoid> = {}): InformationVoid => ({
  storyId: 'C-21',
  title: 'Kapan bantuan tahap empat cair',
  programs: ['blt'],
  questions: 64,
  mentions: 80,
  share: 0.8,
  since: dayAt(0),
  near: [],
  ...given,
});

function Where() {
  const { search } = useLocation();
  return <output data-testid="where">{decodeURIComponent(search)}</output>;
}

function open(reply: Partial<VoidsReply> = {}, at = '/questions') {
  const opened = openPage(
    <>
      <QuestionsPage />
      <Where />
    </>,
    {
      at,
      path: '/questions',
      role: 'analyst',
      answers: {
        'GET /api/questions': { questionShare: 0.31, questionShareBefore: 0.22, voids: [aVoid()], ...reply },
        'GET /api/programs': { programs: [blt, pkh] },
      },
    },
  );
  const asked = () =>
    opened.calls
      .filter(({ path }) => path.startsWith('/api/questions'))
      .map(({ path }) => new URLSearchParams(path.split('?')[1]));
  return { ...opened, asked, where: () => screen.getByTestId('where').textContent };
}

describe('questions without an answer', () => {
  test('each row tells how many ask, since when, and leads to those mentions', async () => {
    open();

    const row = within(await screen.findByRole('row', { name: /Kapan bantuan/ }));
    expect(row.getByRole('link', { name: /^Kapan bantuan/ })).toHaveAttribute('href', '/stories/C-21');
    const href = row.getByRole('link', { name: /^64 pertanyaan/ }).getAttribute('href');
    expect(new URLSearchParams(href?.split('?')[1]).get('q')).toBe('story:C-21 is:question');
    expect(row.getByRole('cell', { name: /^80%/ })).toBeVisible();
    expect(row.getByRole('cell', { name: 'BLT' })).toBeVisible();
    expect(row.getByText('Belum ada fakta atau tanggapan')).toBeVisible();
  });

  test('what comes near is linked by its kind', async () => {
    const near = ['F-3', 'N-2', 'T-8'].map((id) => ({ id, title: 'Jadwal resmi' }));
    open({ voids: [aVoid({ near })] });

    const links = await screen.findAllByRole('link', { name: /Jadwal resmi/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/facts?id=F-3',
      '/narratives?id=N-2',
      '/responses/T-8/publish',
    ]);
  });

  test('the share of questions is told with its change in points', async () => {
    open();

    expect(await screen.findByText('31%')).toBeVisible();
    expect(screen.getByText('+9 poin dari rentang sebelumnya')).toBeVisible();
  });

  test('Without a range before, no change is claimed', async () => {
    open({ questionShareBefore: null });

    expect(await screen.findByText('tanpa data rentang sebelumnya')).toBeVisible();
  });

  test('When a range and a program are picked, then the address and the request follow', async () => {
    const { user, asked, where } = open();

    await user.click(await screen.findByRole('link', { name: '7 hari' }));
    await user.click(screen.getByRole('button', { name: 'PKH' }));

    expect(where()).toBe('?days=7&program=pkh');
    expect(asked().at(-1)?.get('program')).toBe('pkh');
    expect(screen.getByRole('button', { name: 'PKH', pressed: true })).toBeVisible();
  });

  test('The mentions of a row keep what the page was narrowed by', async () => {
    open({}, '/questions?q=saldo%20OR%20kartu&region=32');

    const link = await screen.findByRole('link', { name: /^64 pertanyaan/ });
    const search = new URLSearchParams(link.getAttribute('href')?.split('?')[1]);
    expect(search.get('q')).toBe('(saldo OR kartu) story:C-21 is:question');
    expect(search.get('region')).toBe('32');
  });

  test('Filters that came with a link are told, and can be let go', async () => {
    const { user, asked, where } = open({}, '/questions?q=saldo&region=32&days=30');

    expect(await screen.findByText(/kueri “saldo”, Provinsi/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Lepas saringan itu' }));

    expect(where()).toBe('?days=30');
    expect(asked().at(-1)?.has('region')).toBe(false);
  });

  test('When nothing waits for an answer, then the page says so', async () => {
    open({ voids: [] });

    expect(await screen.findByText('Tidak ada pertanyaan yang menunggu jawaban.')).toBeVisible();
  });
});
