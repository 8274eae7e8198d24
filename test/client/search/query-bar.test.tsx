import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { openSearch } from './search-parts.js';

afterEach(() => localStorage.clear());

const field = () => screen.findByRole('combobox', { name: 'Cari sebutan' });

describe('the query bar', () => {
  test('When Enter is pressed, then the address and the server have the query', async () => {
    const { user, where, asked } = openSearch();

    await user.type(await field(), '"bantuan tunai" -pinjol{Enter}');

    expect(where()).toBe('/issues?q="bantuan+tunai"+-pinjol');
    expect(asked('/api/search').at(-1)?.get('q')).toBe('"bantuan tunai" -pinjol');
  });

  test('the pieces of a query are told apart while it is typed', async () => {
    const { user, container } = openSearch();

    await user.type(await field(), '(BLT OR "bantuan tunai") -pinjol level:flagged');

    const kinds = [...container.querySelectorAll('[data-kind]')].map((piece) => [
      piece.getAttribute('data-kind'),
      piece.textContent,
    ]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['operator', 'OR'],
        ['phrase', '"bantuan tunai"'],
        ['exclusion', '-'],
        ['field', 'level:'],
        ['value', 'flagged'],
      ]),
    );
  });

  test('When the query is wrong, then its place is named and nothing is asked', async () => {
    const { user, asked, where } = openSearch();
    await screen.findByText(/200 sebutan/);
    const before = asked('/api/search').length;

    await user.type(await field(), 'BLT level:flaged{Enter}');

    expect(await field()).toHaveAttribute('aria-invalid', 'true');
    expect(screen.getByText('flaged', { selector: 'code' })).toBeVisible();
    expect(asked('/api/search')).toHaveLength(before);
    expect(where()).toBe('/issues');
  });

  test('When a pasted query is too long, then it stays whole and its length is said', async () => {
    const { user } = openSearch();
    const bar = await field();
    const long = 'cair '.repeat(900);

    await user.click(bar);
    await user.paste(long);

    expect(bar).toHaveValue(long);
    expect(screen.getByText(/Kueri paling panjang 4000 karakter; ini 4500/)).toBeVisible();
    expect(screen.getByText(/…$/, { selector: 'code' }).textContent).toHaveLength(61);
  });

  test('When a query is refused, then the results below are said to answer the one before', async () => {
    const { user } = openSearch({ at: '/issues?q=BLT' });
    const bar = await field();

    await user.clear(bar);
    await user.click(bar);
    await user.paste('cair '.repeat(810));
    await user.keyboard('{Enter}');

    expect(screen.getByText('Hasil di bawah masih untuk kueri sebelumnya: BLT')).toBeVisible();
    expect(screen.getByText(/200 sebutan/)).toBeVisible();
  });

  test('When Alt and Enter are pressed at a wrong query, then the suggested one is searched for', async () => {
    const { user, where } = openSearch();

    await user.type(await field(), 'BLT level:flaged');
    await user.keyboard('{Alt>}{Enter}{/Alt}');

    expect(where()).toBe('/issues?q=BLT+level:flagged');
    expect(await field()).toHaveAttribute('aria-invalid', 'false');
  });

  test('a slash comes to the field from anywhere on the page', async () => {
    const { user } = openSearch();
    const bar = await field();

    await user.keyboard('/');

    expect(bar).toHaveFocus();
  });

  test('names of programs and provinces complete a field by keyboard', async () => {
    const { user } = openSearch();
    const bar = await field();
    await screen.findByText(/200 sebutan/);

    await user.type(bar, 'region:jawa-b{Backspace}{Backspace}');
    const list = screen.getByRole('listbox', { name: 'Saran lanjutan kueri' });
    const first = within(list).getAllByRole('option')[0];
    await user.keyboard('{ArrowDown}');

    expect(first).toHaveTextContent('Jawa Barat');
    expect(bar).toHaveAttribute('aria-activedescendant', first?.id);
    await user.keyboard('{Enter}');
    expect(bar).toHaveValue('region:32 ');
  });

  test('a program typed by one name offers its others', async () => {
    const { user, where } = openSearch();
    await screen.findByText(/200 sebutan/);

    await user.type(await field(), 'blt cair');
    await user.click(screen.getByRole('button', { name: 'Tambahkan bantuan langsung tunai ke kueri' }));

    expect(where()).toBe('/issues?q=(blt+OR+"bantuan+langsung+tunai")+cair');
  });

  test('queries asked before are offered in the empty field', async () => {
    const { user, where } = openSearch();
    await user.type(await field(), 'pinjol{Enter}');
    await user.click(screen.getByRole('button', { name: 'Kosongkan kueri' }));
    (await field()).blur();

    await user.click(await field());
    await user.keyboard('{ArrowDown}{Enter}');

    expect(where()).toBe('/issues?q=pinjol');
  });

  test('the help tries an example', async () => {
    const { user, where } = openSearch();
    await field();

    await user.click(screen.getByRole('button', { name: 'Cara menulis kueri' }));
    await user.click(screen.getByRole('button', { name: /^BLT OR PKH/ }));

    expect(where()).toBe('/issues?q=BLT+OR+PKH');
  });
});
