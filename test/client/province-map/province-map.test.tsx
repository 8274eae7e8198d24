import { expect, jest, test } from '@jest/globals';
import { provinces } from '@tanggap/shared/provinces';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ProvinceMap } from '../../../client/src/components/province-map/province-map.js';
import { tiles } from '../../../client/src/components/province-map/tiles.js';

const counts = [
  { value: '32', mentions: 40 },
  { value: '35', mentions: 8 },
];

test('Every province has one square, and no two lie on each other', () => {
  expect(tiles.map(({ bps }) => bps).sort()).toEqual(provinces.map(({ bps }) => bps).sort());
  expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(tiles.length);
});

test('The table holds the same figures as the map, the most first', () => {
  render(<ProvinceMap counts={counts} picked={[]} onPick={() => undefined} />);

  const [first, second] = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(first?.textContent).toBe('Jawa Barat40');
  expect(second?.textContent).toBe('Jawa Timur8');
  expect(screen.getByRole('button', { name: 'Jawa Barat: 40 sebutan' }).dataset['shade']).toBe('5');
});

test('When a square is picked, then its province is told and shown as picked', async () => {
  const onPick = jest.fn();
  render(<ProvinceMap counts={counts} picked={['35']} onPick={onPick} />);

  await userEvent.click(screen.getByRole('button', { name: 'Jawa Barat: 40 sebutan' }));

  expect(onPick).toHaveBeenCalledWith('32');
  expect(screen.getByRole('button', { name: 'Jawa Timur: 8 sebutan', pressed: true })).toBeDefined();
});
