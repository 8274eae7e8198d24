import '../jsdom-gaps.js';
import { describe, expect, test } from '@jest/globals';
import type { IssueChange, IssueSummary } from '@tanggap/shared/issue';
import type { Role } from '@tanggap/shared/vocabulary';
import { screen, waitFor, within } from '@testing-library/react';
import { IssuePage } from '../../../client/src/features/search/issue/issue-page.js';
import { aFound, anIssue, answers, dayAt } from '../search/search-parts.js';
import { openPage, type Answers } from '../stub-api.js';

const aChange = (given: Partial<IssueChange> = {}): IssueChange => ({
  id: 'IC-1',
  issueId: 'I-4',
  kind: 'added',
  at: dayAt(1),
  actor: { id: 'u-rani', name: 'Rani Prameswari' },
  storyIds: ['C-11'],
  otherIds: [],
  reason: 'Pola pesannya sama dengan bulan lalu.',
  canUndo: true,
  ...given,
});

interface Options {
  issue?: Partial<IssueSummary>;
  role?: Role;
  given?: Answers;
}

const open = ({ issue = {}, role = 'analyst', given = {} }: Options = {}) =>
  openPage(<IssuePage />, {
    at: '/issues/I-4',
    path: '/issues/:id',
    role,
    answers: answers({
      'GET /api/issues': {
        issues: [anIssue(), anIssue({ id: 'I-9', title: 'Kartu sembako palsu', storyCount: 3 })],
      },
      'GET /api/issues/I-4': { issue: anIssue(issue), changes: [aChange()] },
      'GET /api/issues/I-4/suggestions': {
        stories: [aFound({ id: 'C-77', title: 'Pesan berantai saldo hangus', matched: 9 })],
      },
      ...given,
    }),
  });

describe('one issue', () => {
  test('its head tells how large it is and its history who did what and why', async () => {
    open();

    expect(await screen.findByRole('heading', { name: 'Bantuan tunai akhir tahun' })).toBeVisible();
    expect(screen.getByText(/^I-4 · 31 cerita · 900 sebutan/)).toBeVisible();
    expect(screen.getByText('“Pola pesannya sama dengan bulan lalu.”')).toBeVisible();
    expect(screen.getByText(/^Rani Prameswari/)).toBeVisible();
  });

  test('the search of its stories is narrowed to the issue', async () => {
    const { calls } = open();

    await screen.findAllByRole('link', { name: /^Saldo bantuan/ });

    const searched = calls.filter(({ path }) => path.startsWith('/api/search?'));
    expect(searched.length).toBeGreaterThan(0);
    expect(searched.every(({ path }) => path.includes('issue=I-4'))).toBe(true);
  });

  test('it leads to a crisis report of itself', async () => {
    open();

    expect(await screen.findByRole('link', { name: 'Buat laporan krisis' })).toHaveAttribute(
      'href',
      '/reports?about=I-4',
    );
  });

  test('When no other issue is open, then merging says that there is none', async () => {
    const { user } = open({ given: { 'GET /api/issues': { issues: [anIssue()] } } });

    await user.click(await screen.findByRole('button', { name: 'Gabung isu' }));

    expect(await screen.findByText('Tidak ada isu terbuka lain yang dapat digabung.')).toBeVisible();
  });

  test('When another issue is merged in, then the request names it and says why', async () => {
    const { user, sent } = open({
      given: { 'POST /api/issues/I-4/merge': { issues: [anIssue({ version: 7 })] } },
    });

    await user.click(await screen.findByRole('button', { name: 'Gabung isu' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Simpan' }));
    expect(dialog.getByText('Pilih satu isu.')).toBeVisible();
    await user.selectOptions(dialog.getByLabelText(/^Isu yang digabung/), 'I-9');
    await user.type(dialog.getByLabelText(/^Alasan/), 'Keduanya modus yang sama.');
    await user.click(dialog.getByRole('button', { name: 'Simpan' }));

    await waitFor(() =>
      expect(sent('POST', '/merge')).toEqual([
        { version: 6, issueIds: ['I-9'], reason: 'Keduanya modus yang sama.' },
      ]),
    );
  });

  test('A suggested story joins only when somebody takes it, and can be taken back', async () => {
    const { user, sent } = open({
      issue: { query: 'saldo AND hangus' },
      given: {
        'POST /api/issues/I-4/move': { issues: [anIssue({ version: 7 })] },
        'POST /api/issues/I-4/undo': { issues: [anIssue({ version: 8 })] },
      },
    });

    await user.click(await screen.findByRole('button', { name: 'Masukkan: Pesan berantai saldo hangus' }));
    await waitFor(() =>
      expect(sent('POST', '/move')).toEqual([
        { version: 6, add: ['C-77'], remove: [], reason: 'Cocok dengan pencarian isu.' },
      ]),
    );
    const notice = within(screen.getByText('“Pesan berantai saldo hangus” dimasukkan.').closest('div')!);
    await user.click(notice.getByRole('button', { name: /Urungkan/ }));

    await waitFor(() => expect(sent('POST', '/undo')).toEqual([{ version: 7 }]));
  });

  test('An issue that was merged away points to where it went and offers no changes', async () => {
    open({ issue: { mergedInto: 'I-9', status: 'closed' } });

    expect(await screen.findByRole('link', { name: 'Buka isu itu' })).toHaveAttribute('href', '/issues/I-9');
    expect(screen.queryByRole('button', { name: 'Gabung isu' })).not.toBeInTheDocument();
  });
});
