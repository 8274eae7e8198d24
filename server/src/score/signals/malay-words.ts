/** Everyday words of Malay that Indonesian writes otherwise or does not use. Own list. */
export const malayWords: ReadonlySet<string> = new Set(
  (
    'sahaja kerana bahawa mahu telefon universiti polis hospital syarikat ringgit ubat doktor kesihatan ' +
    'mesyuarat dijangka sekiranya awak korang nak tengok cukai perkhidmatan peruntukan pembangkang ' +
    'lebuhraya pautan sesawang parlimen perlembagaan tertuduh siasatan disyaki belanjawan kewangan ' +
    'pelancongan pengangkutan khamis jumaat julai ogos disember basikal pencen bajet sarawak selangor ' +
    'johor kelantan kedah pahang melaka terengganu lumpur putrajaya mykad kwsp diorang dorang kitorang ' +
    'camne mane pastu sikit makcik pakcik cikgu mengapakah manakala menerusi'
  ).split(' '),
);

/** Spellings that Malay does not use; they outweigh a stray Malay word. */
export const indonesianWords: ReadonlySet<string> = new Set(
  (
    'karena bahwa mau cuma gak nggak tidak bisa uang rumah sakit kantor mobil sepeda polisi universitas perusahaan ' +
    'rupiah obat dokter kesehatan rapat bicara kamu kalian banget sih dong loh kok gimana gitu udah belum pajak ' +
    'layanan anggaran oposisi tautan konstitusi terdakwa penyelidikan senin kamis jumat juli agustus desember maret'
  ).split(' '),
);
