import { blockKeys, type Reason } from '../../vocabulary.js';
import { findingOf } from '../draft-parts.js';
import { datesIn } from '../figures.js';
import type { LintRule } from '../lint-types.js';

const moments =
  /(?<!\p{L})(?:hari ini|kemarin|besok|sejak|per tanggal|senin|selasa|rabu|kamis|jumat|sabtu|minggu (?:ini|lalu|depan)|pekan (?:ini|lalu|depan)|bulan (?:ini|lalu|depan)|tahun (?:ini|lalu|depan|anggaran|ajaran)|saat ini|sampai (?:saat|sekarang)|hingga kini|gelombang|triwulan|semester|tahap)(?!\p{L})/iu;
const places =
  /(?<!\p{L})(?:(?:di|dari|lewat|melalui|pada)\s(?:grup|media sosial|medsos|whatsapp|wa|facebook|instagram|tiktok|x|telegram|youtube|situs|laman|pesan|provinsi|kabupaten|kota|desa|kelurahan|kecamatan|daerah|wilayah|sekolah|puskesmas|kantor|posko)|mengatasnamakan|pesan berantai|unggahan|video|tangkapan layar|beredar|nasional|indonesia)(?!\p{L})/iu;
const namedPlace = /(?<!\p{L})(?:[Dd]i|[Dd]ari|[Kk]e)\s\p{Lu}\p{Ll}+/u;

const missing: Record<'program' | 'when' | 'where', Reason> = {
  program: {
    id: 'Program atau instansinya belum disebut. Sebut namanya, agar jawaban ini dipahami tanpa klaimnya.',
    en: 'Neither program nor agency is named. Name it, so that this answer is understood without the claim.',
  },
  when: {
    id: 'Waktunya belum disebut. Sebut sejak kapan beredar atau sampai kapan berlaku.',
    en: 'No time is given. Say since when it circulates or until when this holds.',
  },
  where: {
    id: 'Tempatnya belum disebut. Sebut di mana pesan itu beredar atau di mana layanan berlaku.',
    en: 'No place is given. Say where the message circulates or where the service applies.',
  },
};

/** Read alone, months later and elsewhere, an answer still says what it is about, when and where. */
export const noContext: LintRule = {
  name: 'no-context',
  principle: 'context',
  passed: {
    id: 'Konteks lengkap: program, waktu, dan tempat.',
    en: 'Context is complete: program, time and place.',
  },
  find({ headline, blocks }, { knownNames }) {
    const text = [headline, ...blockKeys.map((key) => blocks[key])].join('\n');
    if (text.trim() === '') return [];
    const lower = text.toLowerCase();
    const names = knownNames.map((name) => name.toLowerCase().trim()).filter((name) => name.length > 1);
    const absent: (keyof typeof missing)[] = [];
    if (!names.some((name) => lower.includes(name))) absent.push('program');
    if (datesIn(text).length === 0 && !moments.test(text)) absent.push('when');
    if (!places.test(text) && !namedPlace.test(text)) absent.push('where');
    return absent.map((key) => findingOf(noContext, 'warn', { part: null, span: null }, missing[key]));
  },
};
