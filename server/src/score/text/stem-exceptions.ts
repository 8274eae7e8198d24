/** Stem, then the forms that the dictionary stemmer gets wrong or joins with another meaning. Own collection. */
const entries = `
bantah: membantah dibantah membantahnya dibantahnya terbantah terbantahkan bantahan bantahannya
beli: membelinya dibelinya membelikannya belinya
puas: memuaskan memuasi kepuasan terpuaskan
pemerintah: pemerintah pemerintahan pemerintahnya pemerintahannya
pemilu: pemilu pemilunya
pajak: perpajakan pemajakan dipajaki memajaki pajaknya
pupuk: pemupukan memupuk dipupuk pupuknya
putih: pemutihan memutihkan diputihkan
meninggal: meninggal meninggalnya
tinggal: meninggalkan ditinggalkan peninggalan tertinggal ketinggalan
antre: antri antrian antriannya mengantri pengantri antrenya
hutang: utang berutang utangnya diutang pengutang
siapa: siapakah siapapun siapanya
apa: apatah apakah apapun
daya: memberdayakan pemberdayaan diberdayakan terpedaya diperdaya memperdaya
bangun: pembangunan membangun dibangun terbangun membangunkan pembangunannya
anggaran: anggaran anggarannya dianggarkan menganggarkan penganggaran
kebijakan: kebijakan kebijakannya
makanan: makanan makanannya
beras: perberasan
milik: kepemilikan pemilik memiliki dimiliki pemiliknya
ikan: perikanan perikanannya
hukum: perhukuman dihukum menghukum
berita: pemberitaan memberitakan diberitakan
klik: mengeklik diklik ngeklik kliknya
tahan: pertahanan bertahan menahan ditahan
ideal: idealisme idealis
bohong: pembohong pembohongan dibohongi membohongi kebohongan
obat: obatan pengobatan
nyaman: kenyamanan
petugas: petugas petugasnya
syarat: persyaratan bersyarat disyaratkan mensyaratkan persyaratannya
setuju: setuju persetujuan menyetujui disetujui
vaksin: vaksinasi divaksin memvaksin vaksinnya vaksinasinya divaksinasi
hoaks: hoax hoaksnya hoaxnya
tangis: nangis menangis tangisan menangisi ditangisi
suntik: suntikan penyuntikan menyuntik disuntikkan
tegak: penegakan menegakkan ditegakkan penegak
gerak: gerakan pergerakan digerakkan menggerakkan penggerak gerakannya
rusak: kerusakan pengrusakan perusakan perusak merusakkan
nilai: senilai penilaian menilai dinilai
bekasi: bekasi
bali: bali
bajingan: bajingan
sekadar: sekedar sekadar
pengalaman: pengalaman berpengalaman
alami: mengalami dialami
sebelum: sebelum sebelumnya
setidaknya: setidaknya
basis: berbasis
rupa: berupa serupa merupakan
setara: setara kesetaraan menyetarakan
relawan: relawan sukarelawan
peserta: peserta kepesertaan pesertanya
rawat: perawatan merawat dirawat perawat terawat
rasa: terasa merasa merasakan dirasakan perasaan rasanya
kinerja: kinerja kinerjanya
pangkas: pemangkasan memangkas dipangkas
selidik: penyelidikan menyelidiki diselidiki penyelidik
pendapat: pendapat pendapatnya
pendapatan: pendapatan pendapatannya
tangani: penanganan menangani ditangani
pengadaan: pengadaan
berikut: berikut berikutnya
benar: sebenernya beneran sebenarnya kebenaran membenarkan dibenarkan bener
kemensos: kemensos
kemenkeu: kemenkeu
satuan: satuan
tumpang: menumpang nebeng
`;

export const stemExceptions: ReadonlyMap<string, string> = new Map(
  entries
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [stem = '', forms = ''] = line.split(': ');
      return forms.split(' ').map((form): [string, string] => [form, stem]);
    }),
);

/** Roots that the stemmer's dictionary lacks: acronyms of programs, loans, words of the net. */
export const extraRoots: ReadonlySet<string> = new Set(
  (
    'bansos mbg bpjs kip pkh blt bsu bpnt kis kur umkm bumn bumd asn pns pppk cpns ktp nik kk npwp sim stnk apbn apbd ' +
    'tkd bbm lpg pln pdam puskesmas posyandu sppg kopdes danantara tapera prakerja hoaks viral disinformasi ' +
    'misinformasi stunting daring luring apk aplikasi posting unggah unduh transfer scam phishing spam hack retas ' +
    'blokir share upload download update login akun admin grup wa whatsapp telegram tiktok facebook instagram ' +
    'twitter youtube google online offline email website server vaksin covid booster pinjol paylater judol slot ' +
    'mark demo pungli kades lurah camat bupati gubernur wapres menkeu mensos mendagri kapolri kpk mk dpr dprd ' +
    'klarifikasi verifikasi validasi digitalisasi hilirisasi reshuffle makzulkan katering dapur snack'
  ).split(' '),
);
