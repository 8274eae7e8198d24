/** Words of the definitions, the targets and the work calendar. */

/** Each figure, then its formula in plain words; the order of `shared/src/metrics.ts`. */
const definitions: readonly (readonly [name: string, text: string])[] = [
  [
    'Tahap',
    'Waktu dari satu jam cerita ke jam berikutnya, misalnya dari ditandai sampai diambil. Sebuah cerita masuk hitungan bila jam mulainya jatuh dalam rentang yang dipilih.',
  ],
  ['Selesai', 'Jam akhirnya sudah ada. Nilai = waktu terhitung dari mulai sampai akhir.'],
  [
    'Masih terbuka',
    'Jam akhirnya belum ada dan kasusnya masih berjalan. Nilai = waktu terhitung dari mulai sampai sekarang, yaitu batas bawah dari nilai akhirnya.',
  ],
  [
    'Keluar jalan lain',
    'Kasus ditutup tanpa melewati tahap itu, misalnya diserahkan sebelum ditulis draf. Dihitung tersendiri dan tidak masuk persentil mana pun.',
  ],
  [
    'Median dan p90',
    'Nilai yang selesai dan yang masih terbuka diurutkan bersama dari yang terkecil; diambil nilai ke-⌈p × n⌉ dari n cerita (p = 0,5 atau 0,9). Dengan begitu cerita yang menunggu tidak dapat memperbagus angka.',
  ],
  [
    'Tanda ≥',
    'Nilai pada urutan itu milik cerita yang masih terbuka: waktu sebenarnya paling sedikit sekian.',
  ],
  ['Kurang dari 5 kasus', 'Persentil dari segelintir kasus menyesatkan; yang ditampilkan kasusnya sendiri.'],
  [
    'Dalam target',
    'Selesai dengan nilai ≤ target, dibagi semua yang selesai ditambah yang masih terbuka dan sudah lewat target. Yang masih terbuka dan belum lewat tidak masuk hitungan.',
  ],
  ['Lewat', 'Nilai lebih besar dari target, baik sudah selesai maupun masih terbuka.'],
  ['Segera lewat', 'Masih terbuka dan tiga perempat targetnya sudah terpakai.'],
  [
    'Target',
    'Dalam menit waktu terhitung. Target program atau urgensi menggantikan target umum; bila keduanya ada, berlaku yang lebih pendek.',
  ],
  [
    'Waktu terhitung',
    'Jam piket: hanya ketika ada petugas terjadwal. Jam kantor: menurut kalender kerja, tanpa hari libur dan cuti bersama. Sepanjang waktu: semua jam. Dua tahap pertama dikerjakan mesin dan selalu dihitung sepanjang waktu.',
  ],
  ['Tunggakan', 'Cerita yang ditandai dan kasusnya belum selesai, menurut umur sejak ditandai.'],
  [
    'Beban',
    'Jumlah yang sedang dipegang, diputus, dan didraf dalam satu piket, urut nama. Tidak ada rata-rata, nilai, atau peringkat orang.',
  ],
  [
    'Sepakat dan kappa',
    'Sepakat = bagian putusan kedua yang sama dengan yang pertama. Kappa Cohen = (sepakat − sepakat karena kebetulan) ÷ (1 − sepakat karena kebetulan).',
  ],
];

const targets = {
  title: 'Target waktu',
  back: 'Waktu tanggap',
  intro:
    'Menit waktu terhitung. Kosong berarti mengikuti target umum; program dan urgensi berlaku yang lebih pendek.',
  mode: 'Waktu dihitung menurut',
  stage: 'Tahap',
  general: 'Umum',
  addProgram: 'Tambah program',
  choose: 'Pilih program',
  removeProgram: (name: string) => `Hapus target ${name}`,
  cell: (stage: string, column: string) => `${stage}, ${column}, menit`,
  problem: 'Isi menit di atas 0, paling banyak 100.000, atau kosongkan.',
  problems: (count: number) => `${count} isian belum dapat disimpan.`,
  save: 'Simpan target',
  saved: 'Target disimpan',
  reset: 'Kembalikan',
  whoEdits: 'Penyelia dan pengelola dapat mengubah target. Anda dapat membacanya.',
  version: (version: number) => `versi ${version}`,
};

const calendar = {
  title: 'Kalender kerja',
  intro: 'Hari libur, jam kantor, dan Ramadan; dipakai bila waktu dihitung menurut jam kantor.',
  zone: 'Zona waktu',
  year: 'Tahun',
  holidays: 'Hari libur dan cuti bersama',
  holidaysHint: 'satu baris satu hari',
  pasteHelp:
    'Tempel dari SKB, misalnya “2027-01-01 Tahun Baru”. Awali nama dengan “Cuti bersama” untuk cuti bersama.',
  kinds: { holiday: 'libur', 'joint-leave': 'cuti bersama' },
  count: (holidays: number, leaves: number) => `${holidays} hari libur, ${leaves} cuti bersama`,
  complete: (year: number) => `SKB ${year} sudah dimasukkan lengkap`,
  incomplete: 'belum lengkap',
  isComplete: 'lengkap',
  addYear: (year: number) => `Tambah ${year}`,
  line: (line: number) => `Baris ${line}`,
  problems: {
    'no-date': 'tidak diawali tanggal; tulis tahun-bulan-hari, misalnya 2027-01-01.',
    'not-a-date': 'tanggal itu tidak ada di kalender.',
    'other-year': 'tanggalnya di tahun lain; pilih tahun itu lebih dahulu.',
    'no-name': 'nama harinya belum ada (2–80 huruf).',
    twice: 'tanggal ini sudah ada di baris lain.',
  },
  none: 'Belum ada hari libur untuk tahun ini.',
  sets: { office: 'Jam kantor', ramadan: 'Jam kantor selama Ramadan' },
  rows: { weekdays: 'Senin–Kamis', friday: 'Jumat', weekend: 'Sabtu–Minggu' },
  from: 'dari',
  to: 'sampai',
  addStretch: 'Tambah jam',
  removeStretch: (name: string) => `Hapus jam ${name}`,
  closed: 'tutup',
  stretchProblem: 'Jam akhir harus setelah jam awal, dan antarjam tidak boleh tumpang tindih.',
  ramadans: 'Tanggal Ramadan',
  ramadansHint: 'menurut penetapan',
  addRamadan: 'Tambah Ramadan',
  removeRamadan: 'Hapus tanggal Ramadan',
  ramadanProblem: 'Isi kedua tanggal; yang akhir tidak mendahului yang awal.',
  save: 'Simpan kalender',
  saved: 'Kalender disimpan',
  blocked: 'Perbaiki yang ditandai lebih dahulu.',
  whoEdits: 'Penyelia dan pengelola dapat mengubah kalender. Anda dapat membacanya.',
};

export const measureRules = {
  definitionsTitle: 'Arti tiap angka',
  definitions,
  targets,
  calendar,
};

export type MeasureRuleWords = typeof measureRules;
