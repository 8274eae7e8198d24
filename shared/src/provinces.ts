import type { Zone } from './vocabulary.js';

export interface Province {
  /** Two digits as the statistics office writes them. */
  bps: string;
  name: string;
  zone: Zone;
  /** Other ways people write it. */
  aliases: readonly string[];
}

const row = (bps: string, name: string, zone: Zone, ...aliases: string[]): Province => ({
  bps,
  name,
  zone,
  aliases,
});

/** The 38 provinces with the statistics office's codes (2022 split of Papua included). */
export const provinces: readonly Province[] = [
  row('11', 'Aceh', 'WIB', 'nanggroe aceh darussalam'),
  row('12', 'Sumatera Utara', 'WIB', 'sumut', 'sumatra utara'),
  row('13', 'Sumatera Barat', 'WIB', 'sumbar', 'sumatra barat'),
  row('14', 'Riau', 'WIB'),
  row('15', 'Jambi', 'WIB'),
  row('16', 'Sumatera Selatan', 'WIB', 'sumsel', 'sumatra selatan'),
  row('17', 'Bengkulu', 'WIB'),
  row('18', 'Lampung', 'WIB'),
  row('19', 'Kepulauan Bangka Belitung', 'WIB', 'bangka belitung', 'babel'),
  row('21', 'Kepulauan Riau', 'WIB', 'kepri'),
  row('31', 'Jakarta', 'WIB', 'dki jakarta', 'dki'),
  row('32', 'Jawa Barat', 'WIB', 'jabar'),
  row('33', 'Jawa Tengah', 'WIB', 'jateng'),
  row(
    '34',
    'DI Yogyakarta',
    'WIB',
    'daerah istimewa yogyakarta',
    'yogyakarta',
    'jogjakarta',
    'jogja',
    'yogya',
  ),
  row('35', 'Jawa Timur', 'WIB', 'jatim'),
  row('36', 'Banten', 'WIB'),
  row('51', 'Bali', 'WITA'),
  row('52', 'Nusa Tenggara Barat', 'WITA', 'ntb'),
  row('53', 'Nusa Tenggara Timur', 'WITA', 'ntt'),
  row('61', 'Kalimantan Barat', 'WIB', 'kalbar'),
  row('62', 'Kalimantan Tengah', 'WIB', 'kalteng'),
  row('63', 'Kalimantan Selatan', 'WITA', 'kalsel'),
  row('64', 'Kalimantan Timur', 'WITA', 'kaltim'),
  row('65', 'Kalimantan Utara', 'WITA', 'kaltara'),
  row('71', 'Sulawesi Utara', 'WITA', 'sulut'),
  row('72', 'Sulawesi Tengah', 'WITA', 'sulteng'),
  row('73', 'Sulawesi Selatan', 'WITA', 'sulsel'),
  row('74', 'Sulawesi Tenggara', 'WITA', 'sultra'),
  row('75', 'Gorontalo', 'WITA'),
  row('76', 'Sulawesi Barat', 'WITA', 'sulbar'),
  row('81', 'Maluku', 'WIT'),
  row('82', 'Maluku Utara', 'WIT', 'malut'),
  row('91', 'Papua Barat', 'WIT'),
  row('92', 'Papua Barat Daya', 'WIT'),
  row('94', 'Papua', 'WIT'),
  row('95', 'Papua Selatan', 'WIT'),
  row('96', 'Papua Tengah', 'WIT'),
  row('97', 'Papua Pegunungan', 'WIT'),
];
