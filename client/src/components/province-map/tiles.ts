/** One square per province, placed roughly where it lies: small provinces stay as visible as large ones. */
export interface Tile {
  /** Code of the statistics office. */
  bps: string;
  /** As people shorten the name. */
  short: string;
  column: number;
  row: number;
}

const tile = (bps: string, short: string, column: number, row: number): Tile => ({ bps, short, column, row });

export const tiles: readonly Tile[] = [
  tile('11', 'Aceh', 1, 1),
  tile('12', 'Sumut', 2, 2),
  tile('14', 'Riau', 3, 3),
  tile('21', 'Kepri', 4, 2),
  tile('13', 'Sumbar', 2, 3),
  tile('15', 'Jambi', 3, 4),
  tile('17', 'Bengkulu', 2, 4),
  tile('16', 'Sumsel', 3, 5),
  tile('19', 'Babel', 4, 4),
  tile('18', 'Lampung', 4, 6),
  tile('36', 'Banten', 5, 7),
  tile('31', 'Jakarta', 6, 6),
  tile('32', 'Jabar', 6, 7),
  tile('33', 'Jateng', 7, 7),
  tile('34', 'DIY', 7, 8),
  tile('35', 'Jatim', 8, 7),
  tile('51', 'Bali', 9, 7),
  tile('52', 'NTB', 10, 7),
  tile('53', 'NTT', 11, 7),
  tile('61', 'Kalbar', 6, 3),
  tile('62', 'Kalteng', 7, 4),
  tile('63', 'Kalsel', 8, 5),
  tile('64', 'Kaltim', 8, 3),
  tile('65', 'Kaltara', 8, 2),
  tile('71', 'Sulut', 12, 2),
  tile('75', 'Gorontalo', 11, 2),
  tile('72', 'Sulteng', 10, 3),
  tile('76', 'Sulbar', 10, 4),
  tile('73', 'Sulsel', 10, 5),
  tile('74', 'Sultra', 11, 4),
  tile('82', 'Malut', 13, 3),
  tile('81', 'Maluku', 13, 5),
  tile('92', 'PBD', 14, 3),
  tile('91', 'Pabar', 15, 3),
  tile('94', 'Papua', 16, 3),
  tile('96', 'Pateng', 15, 4),
  tile('97', 'Papeg', 16, 4),
  tile('95', 'Pasel', 16, 5),
];
