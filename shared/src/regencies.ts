/** A regency (kabupaten) or city (kota), administrative ones of Jakarta included. */
export interface Regency {
  /** As the statistics office writes it, without `Kabupaten` or `Kota`. */
  name: string;
  isCity: boolean;
  /** Code of its province. */
  bps: string;
  /** Other ways people write it. */
  aliases: readonly string[];
}

/**
 * By province: regencies, then cities after the bar; `/` parts other spellings. As of the split of Papua in 2022:
 * 416 regencies (Kepulauan Seribu included) and 98 cities (the five of Jakarta included).
 */
const lists: Readonly<Record<string, string>> = {
  11: 'Simeulue, Aceh Singkil, Aceh Selatan, Aceh Tenggara, Aceh Timur, Aceh Tengah, Aceh Barat, Aceh Besar, Pidie, Bireuen/Bireun, Aceh Utara, Aceh Barat Daya/Abdya, Gayo Lues, Aceh Tamiang, Nagan Raya, Aceh Jaya, Bener Meriah, Pidie Jaya | Banda Aceh, Sabang, Langsa, Lhokseumawe, Subulussalam',
  12: 'Nias, Mandailing Natal/Madina, Tapanuli Selatan/Tapsel, Tapanuli Tengah/Tapteng, Tapanuli Utara/Taput, Toba/Toba Samosir, Labuhanbatu/Labuhan Batu, Asahan, Simalungun, Dairi, Karo, Deli Serdang, Langkat, Nias Selatan, Humbang Hasundutan/Humbahas, Pakpak Bharat, Samosir, Serdang Bedagai/Sergai, Batu Bara/Batubara, Padang Lawas Utara/Paluta, Padang Lawas, Labuhanbatu Selatan/Labuhan Batu Selatan, Labuhanbatu Utara/Labuhan Batu Utara, Nias Utara, Nias Barat | Sibolga, Tanjungbalai/Tanjung Balai, Pematangsiantar/Pematang Siantar/Siantar, Tebing Tinggi, Medan, Binjai, Padangsidimpuan/Padang Sidimpuan/Padang Sidempuan, Gunungsitoli/Gunung Sitoli',
  13: 'Kepulauan Mentawai/Mentawai, Pesisir Selatan, Solok, Sijunjung, Tanah Datar, Padang Pariaman, Agam, Lima Puluh Kota, Pasaman, Solok Selatan, Dharmasraya, Pasaman Barat | Padang, Solok, Sawahlunto/Sawah Lunto, Padang Panjang, Bukittinggi/Bukit Tinggi, Payakumbuh, Pariaman',
  14: 'Kuantan Singingi/Kuansing, Indragiri Hulu/Inhu, Indragiri Hilir/Inhil, Pelalawan, Siak, Kampar, Rokan Hulu/Rohul, Bengkalis, Rokan Hilir/Rohil, Kepulauan Meranti/Meranti | Pekanbaru, Dumai',
  15: 'Kerinci, Merangin, Sarolangun, Batang Hari/Batanghari, Muaro Jambi, Tanjung Jabung Timur/Tanjabtim, Tanjung Jabung Barat/Tanjabbar, Tebo, Bungo | Jambi, Sungai Penuh',
  16: 'Ogan Komering Ulu, Ogan Komering Ilir, Muara Enim, Lahat, Musi Rawas, Musi Banyuasin, Banyuasin, Ogan Komering Ulu Selatan/OKU Selatan, Ogan Komering Ulu Timur/OKU Timur, Ogan Ilir, Empat Lawang, Penukal Abab Lematang Ilir, Musi Rawas Utara/Muratara | Palembang, Prabumulih, Pagar Alam, Lubuk Linggau/Lubuklinggau',
  17: 'Bengkulu Selatan, Rejang Lebong, Bengkulu Utara, Kaur, Seluma, Mukomuko/Muko Muko, Lebong, Kepahiang, Bengkulu Tengah | Bengkulu',
  18: 'Lampung Barat, Tanggamus, Lampung Selatan, Lampung Timur, Lampung Tengah, Lampung Utara, Way Kanan, Tulang Bawang/Tulangbawang, Pesawaran, Pringsewu, Mesuji, Tulang Bawang Barat, Pesisir Barat | Bandar Lampung/Bandarlampung, Metro',
  19: 'Bangka, Belitung, Bangka Barat, Bangka Tengah, Bangka Selatan, Belitung Timur | Pangkalpinang/Pangkal Pinang',
  21: 'Karimun, Bintan, Natuna, Lingga, Kepulauan Anambas/Anambas | Batam, Tanjungpinang/Tanjung Pinang',
  31: 'Kepulauan Seribu/Pulau Seribu | Jakarta Selatan/Jaksel, Jakarta Timur/Jaktim, Jakarta Pusat/Jakpus, Jakarta Barat/Jakbar, Jakarta Utara/Jakut',
  32: 'Bogor, Sukabumi, Cianjur, Bandung, Garut, Tasikmalaya, Ciamis, Kuningan, Cirebon, Majalengka, Sumedang, Indramayu, Subang, Purwakarta, Karawang/Kerawang, Bekasi, Bandung Barat, Pangandaran | Bogor, Sukabumi, Bandung, Cirebon, Bekasi, Depok, Cimahi, Tasikmalaya, Banjar',
  33: 'Cilacap, Banyumas/Purwokerto, Purbalingga, Banjarnegara, Kebumen, Purworejo, Wonosobo, Magelang, Boyolali, Klaten, Sukoharjo, Wonogiri, Karanganyar, Sragen, Grobogan, Blora, Rembang, Pati, Kudus, Jepara, Demak, Semarang, Temanggung, Kendal, Batang, Pekalongan, Pemalang, Tegal, Brebes | Magelang, Surakarta/Solo, Salatiga, Semarang, Pekalongan, Tegal',
  34: 'Kulon Progo/Kulonprogo, Bantul, Gunungkidul/Gunung Kidul, Sleman | Yogyakarta',
  35: 'Pacitan, Ponorogo, Trenggalek, Tulungagung, Blitar, Kediri, Malang, Lumajang, Jember, Banyuwangi, Bondowoso, Situbondo, Probolinggo, Pasuruan, Sidoarjo, Mojokerto, Jombang, Nganjuk, Madiun, Magetan, Ngawi, Bojonegoro, Tuban, Lamongan, Gresik, Bangkalan, Sampang, Pamekasan, Sumenep | Kediri, Blitar, Malang, Probolinggo, Pasuruan, Mojokerto, Madiun, Surabaya, Batu',
  36: 'Pandeglang, Lebak, Tangerang, Serang | Tangerang, Cilegon, Serang, Tangerang Selatan/Tangsel',
  51: 'Jembrana, Tabanan, Badung, Gianyar, Klungkung, Bangli, Karangasem, Buleleng | Denpasar',
  52: 'Lombok Barat, Lombok Tengah, Lombok Timur, Sumbawa, Dompu, Bima, Sumbawa Barat, Lombok Utara | Mataram, Bima',
  53: 'Sumba Barat, Sumba Timur, Kupang, Timor Tengah Selatan, Timor Tengah Utara, Belu, Alor, Lembata, Flores Timur, Sikka, Ende, Ngada, Manggarai, Rote Ndao, Manggarai Barat/Labuan Bajo, Sumba Tengah, Sumba Barat Daya, Nagekeo, Manggarai Timur, Sabu Raijua, Malaka | Kupang',
  61: 'Sambas, Bengkayang, Landak, Mempawah, Sanggau, Ketapang, Sintang, Kapuas Hulu, Sekadau, Melawi, Kayong Utara, Kubu Raya | Pontianak, Singkawang',
  62: 'Kotawaringin Barat, Kotawaringin Timur/Kotim, Kapuas, Barito Selatan, Barito Utara, Sukamara, Lamandau, Seruyan, Katingan, Pulang Pisau, Gunung Mas, Barito Timur, Murung Raya | Palangka Raya/Palangkaraya',
  63: 'Tanah Laut, Kotabaru, Banjar, Barito Kuala, Tapin, Hulu Sungai Selatan, Hulu Sungai Tengah, Hulu Sungai Utara, Tabalong, Tanah Bumbu, Balangan | Banjarmasin, Banjarbaru/Banjar Baru',
  64: 'Paser, Kutai Barat/Kubar, Kutai Kartanegara/Kukar, Kutai Timur/Kutim, Berau, Penajam Paser Utara, Mahakam Ulu | Balikpapan, Samarinda, Bontang',
  65: 'Malinau, Bulungan, Tana Tidung, Nunukan | Tarakan',
  71: 'Bolaang Mongondow/Bolmong, Minahasa, Kepulauan Sangihe/Sangihe, Kepulauan Talaud/Talaud, Minahasa Selatan/Minsel, Minahasa Utara, Bolaang Mongondow Utara, Kepulauan Siau Tagulandang Biaro/Siau Tagulandang Biaro/Sitaro, Minahasa Tenggara, Bolaang Mongondow Selatan, Bolaang Mongondow Timur | Manado, Bitung, Tomohon, Kotamobagu',
  72: 'Banggai Kepulauan, Banggai, Morowali, Poso, Donggala, Tolitoli/Toli Toli, Buol, Parigi Moutong, Tojo Una Una, Sigi, Banggai Laut, Morowali Utara | Palu',
  73: 'Kepulauan Selayar/Selayar, Bulukumba, Bantaeng, Jeneponto, Takalar, Gowa, Sinjai, Maros, Pangkajene dan Kepulauan/Pangkep, Barru, Bone, Soppeng, Wajo, Sidenreng Rappang/Sidrap, Pinrang, Enrekang, Luwu, Tana Toraja/Toraja, Luwu Utara, Luwu Timur, Toraja Utara | Makassar/Makasar, Parepare/Pare Pare, Palopo',
  74: 'Buton, Muna, Konawe, Kolaka, Konawe Selatan/Konsel, Bombana, Wakatobi, Kolaka Utara, Buton Utara, Konawe Utara, Kolaka Timur, Konawe Kepulauan, Muna Barat, Buton Tengah, Buton Selatan | Kendari, Baubau/Bau Bau',
  75: 'Boalemo, Gorontalo, Pohuwato, Bone Bolango, Gorontalo Utara | Gorontalo',
  76: 'Majene, Polewali Mandar, Mamasa, Mamuju, Pasangkayu, Mamuju Tengah',
  81: 'Kepulauan Tanimbar/Tanimbar, Maluku Tenggara, Maluku Tengah, Buru, Kepulauan Aru, Seram Bagian Barat, Seram Bagian Timur, Maluku Barat Daya, Buru Selatan | Ambon, Tual',
  82: 'Halmahera Barat, Halmahera Tengah, Kepulauan Sula, Halmahera Selatan, Halmahera Utara, Halmahera Timur, Pulau Morotai/Morotai, Pulau Taliabu/Taliabu | Ternate, Tidore Kepulauan/Tidore',
  91: 'Fakfak/Fak Fak, Kaimana, Teluk Wondama, Teluk Bintuni, Manokwari, Manokwari Selatan, Pegunungan Arfak',
  92: 'Sorong Selatan, Sorong, Raja Ampat, Tambrauw, Maybrat | Sorong',
  94: 'Jayapura, Kepulauan Yapen, Biak Numfor/Biak, Sarmi, Keerom, Waropen, Supiori, Mamberamo Raya | Jayapura',
  95: 'Merauke, Boven Digoel, Mappi, Asmat',
  96: 'Nabire, Puncak Jaya, Paniai, Mimika/Timika, Puncak, Dogiyai, Intan Jaya, Deiyai',
  97: 'Jayawijaya/Wamena, Pegunungan Bintang, Yahukimo, Tolikara, Mamberamo Tengah, Yalimo, Lanny Jaya, Nduga',
};

function read(bps: string, list: string, isCity: boolean): Regency[] {
  return list
    .split(',')
    .map((item) => item.trim().split('/'))
    .filter(([name]) => name)
    .map(([name = '', ...aliases]) => ({ name, isCity, bps, aliases }));
}

/** All 514, by province. */
export const regencies: readonly Regency[] = Object.entries(lists).flatMap(([bps, list]) => {
  const [first = '', second = ''] = list.split('|');
  return [...read(bps, first, false), ...read(bps, second, true)];
});

/**
 * When a name that also is something else counts as a place. `office`: only after kota, kabupaten, bupati and the like.
 * `capital`: also where it has a capital in the middle of small letters (ordinary words: “batu”, “serang”). `place`: also
 * after di, ke, dari, warga (names of people: “Bima”). `both`: after either.
 */
export type NameRule = 'office' | 'capital' | 'place' | 'both';

const ambiguous: Readonly<Record<NameRule, string>> = {
  office:
    'Banjar, Batu Bara, Batubara, Gunung Mas, Kapuas, Karo, Kaur, Ketapang, Kotabaru, Kuningan, Madina, Manggarai, Metro, Pesisir Barat, Pesisir Selatan, Puncak',
  capital:
    'Batang, Batu, Buru, Landak, Lahat, Lebak, Lima Puluh Kota, Meranti, Pagar Alam, Serang, Sigi, Sungai Penuh, Tanah Datar, Tegal',
  place: 'Agam, Alor, Asahan, Bima, Bungo, Karimun, Lingga, Malaka, Muna, Sabang, Samosir, Solok, Bone',
  both: 'Kudus, Malang, Medan, Padang, Palu, Pati, Solo, Sorong',
};

const rules = new Map(
  (Object.keys(ambiguous) as NameRule[]).flatMap((rule) =>
    ambiguous[rule].split(', ').map((name) => [name.toLowerCase(), rule] as const),
  ),
);

/** The rule of a name, however it is written; null where the name alone says enough. */
export function nameRule(name: string): NameRule | null {
  return rules.get(name.toLowerCase()) ?? null;
}
