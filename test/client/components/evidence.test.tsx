import '../jsdom-gaps.js';
import { afterEach, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { EvidencePanel } from '../../../client/src/components/evidence/evidence-panel.js';
import { anEvidence } from '../../support/evidence-builders.js';
import { aFactCheck } from '../../support/builders.js';
import { openPage, Refused, type Answers } from '../stub-api.js';

afterEach(() => localStorage.clear());

const list = 'GET /api/stories/C-7/evidence';
const open = (answers: Answers, matches: Parameters<typeof EvidencePanel>[0]['matches'] = []) =>
  openPage(<EvidencePanel storyId="C-7" matches={matches} mayAdd />, { answers, at: '/' });

test('A story without evidence says what a verdict still needs', async () => {
  open({ [list]: { evidence: [] } });

  expect(await screen.findByText(/dua sumber terarsip, satu di luar instansi/)).toBeInTheDocument();
});

test('When two sources are archived and one is from outside, then the verdict has what it needs', async () => {
  open({ [list]: { evidence: [anEvidence({ isOwnAgency: true }), anEvidence({ id: 'E-2' })] } });

  expect(await screen.findByText(/Syarat putusan terpenuhi/)).toHaveTextContent('2 sumber, 1 di luar');
});

test('When an address is cited, then it is sent, archived and shown', async () => {
  const saved = { evidence: [anEvidence({ title: 'Tanya jawab bantuan' })] };
  const { user, sent } = open({ [list]: { evidence: [] }, 'POST /api/stories/C-7/evidence': saved });

  await user.click(await screen.findByRole('button', { name: /Tambah/ }));
  await user.type(screen.getByLabelText('Alamat halaman'), 'https://sumber.example/tanya-jawab');
  await user.type(screen.getByLabelText('Penerbit'), 'Cek Bersama');
  await user.click(screen.getByRole('button', { name: 'Arsipkan' }));

  expect(sent('POST', '/evidence')).toEqual([
    { url: 'https://sumber.example/tanya-jawab', publisher: 'Cek Bersama', isOwnAgency: false },
  ]);
  expect(await screen.findByText('Tanya jawab bantuan')).toBeInTheDocument();
  expect(screen.getByLabelText('Alamat halaman')).toHaveValue('');
});

test('When citing is refused, then the words stay and the reason is said', async () => {
  const { user } = open({
    [list]: { evidence: [] },
    'POST /api/stories/C-7/evidence': new Refused('address-refused'),
  });

  await user.click(await screen.findByRole('button', { name: /Tambah/ }));
  await user.type(screen.getByLabelText('Alamat halaman'), 'http://10.0.0.1/');
  await user.type(screen.getByLabelText('Penerbit'), 'Entah');
  await user.click(screen.getByRole('button', { name: 'Arsipkan' }));

  expect(await screen.findByRole('alert')).toHaveTextContent('Alamat ini tidak boleh dibuka.');
  expect(screen.getByLabelText('Alamat halaman')).toHaveValue('http://10.0.0.1/');
});

test('An address without its scheme is explained before anything is sent', async () => {
  const { user, sent } = open({ [list]: { evidence: [] } });

  await user.click(await screen.findByRole('button', { name: /Tambah/ }));
  await user.type(screen.getByLabelText('Alamat halaman'), 'sumber.example');
  await user.click(screen.getByRole('button', { name: 'Arsipkan' }));

  expect(screen.getByRole('alert')).toHaveTextContent('Tulis alamat lengkap');
  expect(sent('POST', '/evidence')).toEqual([]);
});

test('A published check of the claim is offered as a source', async () => {
  const match = {
    ...aFactCheck({ url: 'https://cek.example/1', publisher: 'Cek Bersama' }),
    score: 0.9,
    level: 'confident' as const,
  };
  const { user } = open({ [list]: { evidence: [] } }, [match]);

  await user.click(await screen.findByRole('button', { name: /Tambah/ }));
  await user.click(screen.getByRole('button', { name: 'Pakai periksa fakta Cek Bersama' }));

  expect(screen.getByLabelText('Alamat halaman')).toHaveValue('https://cek.example/1');
});

test('What could not be archived says why, does not count, and can be tried again', async () => {
  const failed = anEvidence({
    archive: null,
    failure: { code: 'timeout', message: 'Expected a reply within 20 s.', at: '2026-11-18T05:00:00.000Z' },
  });
  const { user } = open({
    [list]: { evidence: [failed] },
    'POST /api/evidence/E-1/archive': { evidence: [anEvidence()] },
  });
  expect(await screen.findByText(/Belum terarsip/)).toHaveTextContent(
    'Situsnya tidak menjawab pada waktunya.',
  );
  expect(screen.queryByText(/Expected/)).toBeNull();

  await user.click(screen.getByRole('button', { name: 'Coba arsipkan lagi' }));

  expect(await screen.findByText(/diarsip/)).toBeInTheDocument();
});

test('When an archive is opened, then its verified text is shown and not the living page', async () => {
  const { user } = open({
    [list]: { evidence: [anEvidence()] },
    'GET /api/evidence/E-1/text': { evidence: anEvidence(), text: 'Isi yang diarsipkan.', html: null },
  });

  await user.click(await screen.findByRole('button', { name: 'Halaman E-1' }));

  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('Isi yang diarsipkan.')).toBeInTheDocument();
  expect(dialog.getByText(/sidik jarinya cocok/)).toBeInTheDocument();
});

test('Evidence is withdrawn only with a reason, and stays in the list', async () => {
  const withdrawn = anEvidence({
    withdrawn: {
      by: { id: 'u', name: 'Rani' },
      at: '2026-11-18T06:00:00.000Z',
      reason: 'Halaman salah alamat',
    },
  });
  const { user, sent } = open({
    [list]: { evidence: [anEvidence()] },
    'POST /api/evidence/E-1/withdraw': { evidence: [withdrawn] },
  });

  await user.click(await screen.findByRole('button', { name: 'Tarik: Halaman E-1' }));
  expect(screen.getByRole('button', { name: 'Tarik bukti' })).toBeDisabled();
  await user.type(screen.getByLabelText('Alasan'), 'Halaman salah alamat');
  await user.click(screen.getByRole('button', { name: 'Tarik bukti' }));

  expect(sent('POST', '/withdraw')).toEqual([{ reason: 'Halaman salah alamat' }]);
  expect(await screen.findByText(/Ditarik Rani: Halaman salah alamat/)).toBeInTheDocument();
});
