import '../jsdom-gaps.js';
import { expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { CaptureDialog } from '../../../client/src/components/capture/capture-dialog.js';
import { openPage, Refused, type Answers } from '../stub-api.js';

function open(answers: Answers = {}) {
  const onClose = jest.fn();
  return { onClose, ...openPage(<CaptureDialog onClose={onClose} />, { at: '/', answers }) };
}

test('A pasted address is captured and the dialog closes', async () => {
  const { user, sent, onClose } = open({ 'POST /api/captures': { mentionId: 'm1', isRepeated: false } });

  await user.type(screen.getByLabelText(/^Alamat halaman/), 'https://kabar.example/berita/1');
  await user.click(screen.getByRole('button', { name: 'Ambil' }));

  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent('POST', '/captures')).toEqual([{ url: 'https://kabar.example/berita/1' }]);
  expect(screen.getByText('Tersimpan. Cerita muncul di antrean setelah dinilai.')).toBeVisible();
});

test('An address that came before is not counted twice, and that is said', async () => {
  const { user } = open({ 'POST /api/captures': { mentionId: 'm1', isRepeated: true } });

  await user.type(screen.getByLabelText(/^Alamat halaman/), 'https://kabar.example/berita/1{Enter}');

  expect(await screen.findByText(/tidak dihitung dua kali/)).toBeVisible();
});

test('When a page cannot be read, then its text can be pasted instead', async () => {
  const answers: Answers = { 'POST /api/captures': new Refused('fetch-failed') };
  const { user, sent, onClose } = open(answers);
  await user.type(screen.getByLabelText(/^Alamat halaman/), 'https://kabar.example/tutup{Enter}');
  const text = await screen.findByLabelText(/^Teksnya/);

  expect(screen.getByRole('alert')).toHaveTextContent('Halaman itu tidak dapat dibaca.');
  expect(onClose).not.toHaveBeenCalled();
  await user.type(text, 'Isi berita yang disalin.');
  await user.click(screen.getByRole('button', { name: 'Ambil' }));

  await waitFor(() => expect(sent('POST', '/captures')).toHaveLength(2));
  expect(sent('POST', '/captures')[1]).toEqual({
    url: 'https://kabar.example/tutup',
    text: 'Isi berita yang disalin.',
  });
});

test('Something that is no address is refused before it is sent', async () => {
  const { user, sent } = open();

  await user.type(screen.getByLabelText(/^Alamat halaman/), 'kabar hari ini{Enter}');

  expect(screen.getByRole('alert')).toHaveTextContent(/alamat lengkap/);
  expect(sent('POST', '/captures')).toEqual([]);
});
