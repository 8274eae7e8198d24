const id = {
  map: 'Peta provinsi: pilih untuk menyaring',
  table: 'Sebutan menurut provinsi',
  province: 'Provinsi',
  mentions: 'Sebutan',
  tile: (name: string, count: string) => `${name}: ${count} sebutan`,
  note: 'Dihitung dari provinsi, kabupaten, atau kota yang disebut dalam teks, bukan dari tempat tinggal penulisnya. Sebutan yang menyebut dua provinsi terhitung di keduanya.',
};

const en: typeof id = {
  map: 'Map of provinces: pick one to narrow',
  table: 'Mentions by province',
  province: 'Province',
  mentions: 'Mentions',
  tile: (name, count) => `${name}: ${count} mentions`,
  note: 'Counted from provinces, regencies or cities named in the text, not from where its writer lives. A mention that names two provinces counts in both.',
};

export const provinceMapWords = { id, en };
