import '../jsdom-gaps.js';
import { afterEach, expect, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { SignInPage } from '../../../client/src/features/sign-in/sign-in-page.js';
import { api } from '../../../client/src/lib/api.js';
import { setPreferences } from '../../../client/src/lib/preferences.js';
import { useSession, useSessionKeeper } from '../../../client/src/lib/session.js';
import { openPage, Refused, sessionAs, type Answers } from '../stub-api.js';

afterEach(() => {
  act(() => setPreferences({ language: 'id' }));
  localStorage.clear();
});

/** Sign-in in place of the content, as the shell does it. */
function Door() {
  const session = useSession();
  if (session.data === undefined) return null;
  return session.data === null ? <SignInPage /> : <p>Selamat bekerja, {session.data.user.name}</p>;
}

/** The work behind the door, which notices the end of a session. */
function Desk() {
  const session = useSession();
  useSessionKeeper();
  if (session.data === undefined) return null;
  return session.data === null ? <SignInPage /> : <p>Di meja</p>;
}

const open = (answers: Answers = {}) =>
  openPage(<Door />, {
    at: '/stories/C-7',
    answers: { 'GET /api/session': { user: null }, ...answers },
  });

test('The right name and password open the page one came for', async () => {
  const { user, sent } = open({ 'POST /api/session': sessionAs('officer') });

  await user.type(await screen.findByLabelText('Nama pengguna'), ' lestari ');
  await user.type(screen.getByLabelText('Sandi'), 'sandi yang panjang{Enter}');

  expect(await screen.findByText('Selamat bekerja, Lestari Handayani')).toBeVisible();
  expect(sent('POST', '/session')).toEqual([{ username: 'lestari', password: 'sandi yang panjang' }]);
});

test('A wrong password says what to check, and keeps the name', async () => {
  const { user } = open({ 'POST /api/session': new Refused('wrong-credentials') });

  await user.type(await screen.findByLabelText('Nama pengguna'), 'lestari');
  await user.type(screen.getByLabelText('Sandi'), 'salah{Enter}');

  expect(await screen.findByText('Nama pengguna atau sandi tidak cocok.')).toBeVisible();
  expect(screen.getByLabelText('Nama pengguna')).toHaveValue('lestari');
});

test('Too many tries are answered with patience, not blame', async () => {
  const { user } = open({ 'POST /api/session': new Refused('too-many-requests') });

  await user.type(await screen.findByLabelText('Nama pengguna'), 'lestari');
  await user.type(screen.getByLabelText('Sandi'), 'salah{Enter}');

  expect(await screen.findByText('Terlalu banyak percobaan.')).toBeVisible();
});

test('An empty field is named and focused, and nothing is sent', async () => {
  const { user, sent } = open();

  await user.type(await screen.findByLabelText('Nama pengguna'), 'lestari{Enter}');

  expect(screen.getByRole('alert')).toHaveTextContent('Isi sandi.');
  expect(screen.getByLabelText('Sandi')).toHaveFocus();
  expect(sent('POST', '/session')).toEqual([]);
});

test('The password can be shown and hidden again', async () => {
  const { user } = open();

  await user.click(await screen.findByRole('button', { name: 'Tampilkan sandi' }));
  expect(screen.getByLabelText('Sandi')).toHaveAttribute('type', 'text');
  await user.click(screen.getByRole('button', { name: 'Sembunyikan sandi' }));

  expect(screen.getByLabelText('Sandi')).toHaveAttribute('type', 'password');
});

test('Caps Lock is pointed out while typing the password', async () => {
  const { user } = open();

  await user.click(await screen.findByLabelText('Sandi'));
  await user.keyboard('{CapsLock}A');

  expect(screen.getByText('Caps Lock menyala.')).toBeVisible();
});

test('The language can be changed before signing in', async () => {
  const { user } = open();

  await user.click(await screen.findByRole('button', { name: 'English' }));

  expect(screen.getByRole('heading', { name: 'Sign in to Tanggap' })).toBeVisible();
  expect(screen.getByText('Criticism is protected.')).toBeVisible();
});

test('When a session ends at work, then sign-in says so and leads back', async () => {
  const { user } = openPage(<Desk />, {
    at: '/stories/C-7',
    role: 'auditor',
    answers: { 'GET /api/audit': new Refused('not-signed-in'), 'POST /api/session': sessionAs('auditor') },
  });
  await screen.findByText('Di meja');

  await act(() => api.audit.list({}).catch(() => undefined));
  expect(await screen.findByText(/Sesi Anda berakhir/)).toBeVisible();
  await user.type(screen.getByLabelText('Nama pengguna'), 'lestari');
  await user.type(screen.getByLabelText('Sandi'), 'sandi yang panjang{Enter}');

  await waitFor(() => expect(screen.getByText('Di meja')).toBeVisible());
});
