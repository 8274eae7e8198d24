import '../jsdom-gaps.js';
import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { CopyButton } from '../../../client/src/components/copy-button.js';
import { openPage } from '../stub-api.js';

const open = () =>
  openPage(
    <CopyButton text="Saldo tidak hangus." done="Kalimat disalin">
      Salin kalimat
    </CopyButton>,
    { at: '/', answers: {} },
  );

test('a text that was copied is on the clipboard, and it is said', async () => {
  const { user } = open();

  await user.click(screen.getByRole('button', { name: 'Salin kalimat' }));

  expect(await screen.findByText('Kalimat disalin')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe('Saldo tidak hangus.');
});

test('When the browser refuses, then it says how to copy instead', async () => {
  const { user } = open();
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('denied'));

  await user.click(screen.getByRole('button', { name: 'Salin kalimat' }));

  expect(await screen.findByText(/Peramban menolak menyalin/)).toBeVisible();
  expect(screen.queryByText('Kalimat disalin')).toBeNull();
});
