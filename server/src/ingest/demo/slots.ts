import type { Random } from './random.js';

type Sum = readonly [full: string, short: string];

const towns = [
  'Pidie',
  'Langkat',
  'Agam',
  'Kampar',
  'Batanghari',
  'Ogan Ilir',
  'Rejang Lebong',
  'Lampung Timur',
  'Bangka Tengah',
  'Lingga',
  'Cakung',
  'Garut',
  'Banyumas',
  'Sleman',
  'Jember',
  'Pandeglang',
  'Karangasem',
  'Lombok Tengah',
  'Ende',
  'Sambas',
  'Kapuas',
  'Banjar',
  'Kutai Barat',
  'Malinau',
  'Minahasa',
  'Sigi',
  'Bone',
  'Kolaka',
  'Gorontalo Utara',
  'Majene',
  'Buru',
  'Halmahera Barat',
  'Fakfak',
  'Sorong',
  'Jayapura',
  'Merauke',
  'Nabire',
  'Jayawijaya',
  'Cianjur',
  'Tegal',
  'Blitar',
  'Bantaeng',
  'Solok',
  'Tasikmalaya',
  'Wonogiri',
  'Kupang',
] as const;
const provinces = [
  'Aceh',
  'Sumatera Utara',
  'Sumatera Barat',
  'Riau',
  'Jambi',
  'Sumatera Selatan',
  'Bengkulu',
  'Lampung',
  'Kepulauan Bangka Belitung',
  'Kepulauan Riau',
  'Jakarta',
  'Jawa Barat',
  'Jawa Tengah',
  'DI Yogyakarta',
  'Jawa Timur',
  'Banten',
  'Bali',
  'NTB',
  'NTT',
  'Kalimantan Barat',
  'Kalimantan Tengah',
  'Kalimantan Selatan',
  'Kalimantan Timur',
  'Kalimantan Utara',
  'Sulawesi Utara',
  'Sulawesi Tengah',
  'Sulawesi Selatan',
  'Sulawesi Tenggara',
  'Gorontalo',
  'Sulawesi Barat',
  'Maluku',
  'Maluku Utara',
  'Papua Barat',
  'Papua Barat Daya',
  'Papua',
  'Papua Selatan',
  'Papua Tengah',
  'Papua Pegunungan',
] as const;
const villages = [
  'Sukamaju',
  'Tirtasari',
  'Karanglo',
  'Mekarwangi',
  'Bukit Indah',
  'Rawa Bening',
  'Watu Ireng',
] as const;
const sums: readonly [Sum, ...Sum[]] = [
  ['Rp600.000', '600rb'],
  ['Rp750.000', '750rb'],
  ['Rp900.000', '900rb'],
  ['Rp1.200.000', '1,2jt'],
  ['Rp2.400.000', '2,4jt'],
  ['Rp3.000.000', '3jt'],
];
/** Reserved endings only: nobody can ever own these hosts. */
const hosts = [
  'bantuan-cair-kini.example',
  'cek-penerima.test',
  'daftar-kini.invalid',
  'klaim-sekarang.example',
  'pusat-bantuan-online.test',
  'verifikasi-data.invalid',
  'kuota-terakhir.example',
  'portal-pendaftaran.test',
] as const;
const schools = ['SDN 03', 'SDN 11', 'SMPN 2', 'MI Al-Ikhlas', 'SMAN 1', 'TK Melati'] as const;
const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

const DAY = 86_400_000;
/** Dates in texts are those of Western Indonesia. */
const westOffset = 7 * 3_600_000;

export type Slots = Readonly<Record<string, string>>;

/** What an affair or a single text speaks of. */
export function drawSlots(random: Random, now: number): Slots {
  const [sum, shortSum] = random.pick(sums);
  const soon = new Date(now + westOffset + Math.ceil(random.next() * 5) * DAY);
  const month = months[soon.getUTCMonth()] ?? '';
  return {
    kota: random.pick(towns),
    provinsi: random.pick(provinces),
    desa: random.pick(villages),
    sekolah: random.pick(schools),
    jumlah: sum,
    jumlahPendek: shortSum,
    situs: random.pick(hosts),
    tanggal: `${soon.getUTCDate()} ${month}`,
    bulan: month,
    angka: String(12 + Math.floor(random.next() * 180)),
    kecil: String(2 + Math.floor(random.next() * 7)),
    jam: `${7 + Math.floor(random.next() * 12)}.${random.pick(['00', '15', '30', '45'])}`,
  };
}

/** Throws for a place that no slot fills: a template fault, found by the tests. */
export function fillSlots(template: string, slots: Slots): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined)
      throw new Error(`Expected one of ${Object.keys(slots).join(', ')}, not {${name}}.`);
    return value;
  });
}
