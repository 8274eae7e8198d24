/** Words that claims use for one another; the first of a line stands for all. Stems, so that all forms are met. */
const groups = `
china cina tiongkok
tautan link url
bbm pertalite pertamax bensin premium
uang dana duit fulus
gratis percuma
meninggal tewas wafat mati ninggal
polisi polri
tentara tni
kpk antirasuah
kecelakaan tabrakan laka
gempa lindu
banjir rob
vaksin vaksinasi imunisasi suntik
siswa murid pelajar
guru pengajar pendidik
kerusuhan rusuh ricuh
demo demonstrasi unjuk
mobil oto
handphone hp ponsel gawai smartphone
whatsapp wa
facebook fb
instagram ig
youtube yt
rs rsud
lowongan loker rekrutmen rekruitmen
daftar registrasi
pinjaman pinjol utang hutang kredit
hadiah undian giveaway
ktp nik
gas elpiji lpg
tangkap ciduk bekuk ringkus
penjara bui sel
mahasiswa maba
warga masyarakat rakyat penduduk
foto gambar potret
video rekaman tayangan klip
kapal perahu
hoaks hoax bohong
keracunan racun
turun anjlok merosot
hapus hilang cabut
indonesia ri nkri
israel zionis
ibukota ikn
bansos bantu
korupsi korup
naik tingkat
arab saudi
amerika usa
pemerintah perintah pemda
`;

const canonical = new Map<string, string>();
for (const line of groups.trim().split('\n')) {
  const [first = '', ...others] = line.split(' ');
  for (const other of others) canonical.set(other, first);
}

export function canonicalStem(stem: string): string {
  return canonical.get(stem) ?? stem;
}
