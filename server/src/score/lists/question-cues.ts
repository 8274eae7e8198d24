import type { CueRule } from '../cues/cue-rule.js';

const asking =
  'apakah|bagaimana|gimana|kapan|dimana|berapa|siapa|apa|mana|bisakah|bolehkah|perlukah|benarkah|kemana|mengapa|kenapa|betulkah|adakah|masihkah';

/** Strict signs of a wish to know. Any question mark alone is right in only one of six cases, so it counts little. */
export const questionCues: CueRule[] = [
  {
    rule: 'question/asks-outright',
    weight: 1.4,
    reason: { id: 'Meminta informasi secara terang-terangan.', en: 'Asks for information outright.' },
    patterns: [
      'boleh|mau|izin|ijin|numpang|pengen|ingin|mo|mw tanya|nanya|bertanya|tanyak',
      'ada|apa ..1 yang ..1 tahu|tau|paham|ngerti|punya ..1 info|informasi|kah|?|??|cara|kapan|apakah|gimana|soal|kenapa|berapa|gak|tidak',
      'ada yang tahu',
      'mohon|minta|butuh|tolong info|infonya|informasi|informasinya|pencerahan|penjelasan|penjelasannya|pencerahannya',
      'tanya|nanya dong|donk|min|kak|pak|bu|gan|mas|mbak|bang|admin|aja',
      'bertanya|menanyakan ..4 ?|apakah|bagaimana|kapan|soal|tentang',
      'mau|ingin|pengen konfirmasi ..8 ?|apakah|benar',
    ],
  },
  {
    rule: 'question/question-word',
    weight: 1,
    reason: {
      id: 'Kalimat tanya tentang cara, waktu, tempat, atau syarat.',
      en: 'A question on how, when, where or what is needed.',
    },
    patterns: [
      `apakah|bagaimana|kapan|dimana|berapa|bisakah|bolehkah|perlukah|benarkah|betulkah|adakah|kemana ..12 ?`,
      // A rumour is asked about in one long sentence that opens with the question.
      'benarkah|betulkah|benerkah ..30 ?',
      'gimana|apa cara|caranya|syarat|syaratnya|bedanya|beda|langkah|prosedur ..10 ?|ya|yah|min|kak',
      'cara|syarat|caranya|syaratnya ..8 gimana|bagaimana|apa ..2 ?|ya|min|kak|saja|aja',
      'di mana|ke mana ..10 ?',
      'siapa|apa saja ..8 ?',
      'benar|beneran|benarkah ..8 ?',
      'masih|sudah|udah|bisa|boleh|perlu|harus|kalau ..10 apa|atau tidak|belum|enggak|gak|ya|nggak ..1 ?|ya|min|kak',
      'min|kak|pak|bu|admin ..14 ?',
      'apa|gimana|kapan|berapa|dimana ya ..1 ?|min|kak|🤔',
    ],
  },
  {
    rule: 'question/unsure-fact',
    weight: 0.8,
    reason: { id: 'Memastikan kebenaran sebuah kabar.', en: 'Checks whether a report is true.' },
    patterns: [
      'apakah|apa ..3 benar|betul|bener|beneran|hoax|hoaks|valid|resmi|asli',
      'ini|itu|kabar|beritanya|infonya ..2 beneran|bener|benar|hoax|hoaks|valid|resmi ..2 ?|ga|gak|tidak|atau|kah|nggak|bukan|min|ya',
      'hoax|hoaks atau bukan|tidak|fakta|beneran',
    ],
  },
  {
    rule: 'question/mark',
    weight: 0.4,
    reason: { id: 'Memuat tanda tanya.', en: 'Has a question mark.' },
    patterns: ['?', `${asking} ..12 ?`],
  },
  {
    rule: 'question/mockery',
    weight: -1.2,
    reason: {
      id: 'Bernada menyindir; pertanyaan ini tidak menunggu jawaban.',
      en: 'Mocking in tone; this question waits for no answer.',
    },
    patterns: [
      '!|!!|!!!|!?|?!|!?!|??|???|?!?|😂|🤣|😭|🙄|🤡|😡|🤬|😤|😒',
      'masa|masak|emang|emangnya|memangnya|memang|kok|anjing|anjir|tolol|goblok|bego|bodoh|woi|woy|lawak|kocak|cocot|ngapain|apaan|gila|dipikir|doang|wkwk*|haha*|hehe*|apaan',
      'apa gunanya|urusannya|hubungannya|manfaatnya|untungnya',
      'macam apa',
      'mau ..2 sampai|nunggu|jadi|dibawa ..2 kapan|apa|kemana|mana|?',
      'siapa ..2 peduli|percaya|suruh|yang|sih',
      'kenapa|mengapa|gimana|apa|mana|kapan|gmn ..6 sih|dong|coba|cobak|lagi',
      'sampai kapan',
      'di mana|dimana|mana ..3 hati|nurani|otak|akal|janji|janjinya|rasa|keadilan',
    ],
  },
  {
    rule: 'question/article',
    weight: -1,
    reason: { id: 'Pertanyaan pembuka sebuah artikel.', en: "An article's opening question." },
    patterns: [
      'simak|selengkapnya|berikut|penjelasannya|ulasannya',
      'ini penjelasan*|kata|jawaban*|faktanya|syaratnya|caranya',
      'begini|cek cara|caranya|penjelasan|kata|syarat|jadwal|jawaban',
    ],
  },
];
