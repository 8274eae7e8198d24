import type { DeskProfile } from '../desk-profile.js';
import type { HandOffKind } from '../vocabulary.js';
import { defuseWhere, isPublicBody } from './links.js';
import { longDate } from './long-date.js';

/** Private data is masked before it comes here. */
export interface HandOffStory {
  id: string;
  title: string;
  programs: readonly string[];
  excerpts: readonly string[];
}

export interface HandOffInput {
  story: HandOffStory;
  to: string;
  note: string;
  desk: DeskProfile;
  /** ISO. */
  now: string;
}

export interface HandOffPack {
  subject: string;
  body: string;
  /** Where a person files it; null where it goes by letter or mail. */
  link: string | null;
}

/** Posts are quoted word for word, but nobody should land on a fraudster's page from our letter. */
function quiet(text: string): string {
  return defuseWhere(text, (host) => !isPublicBody(host));
}

function quoted({ excerpts }: HandOffStory): string {
  const lines = excerpts
    .map((excerpt) => quiet(excerpt).replace(/\s+/gu, ' ').trim())
    .filter((excerpt) => excerpt !== '')
    .map((excerpt, index) => `${index + 1}. “${excerpt}”`);
  return lines.length === 0 ? '' : `Kutipan publik (data pribadi disamarkan):\n${lines.join('\n')}`;
}

function programLine({ programs }: HandOffStory): string {
  return programs.length === 0 ? '' : `Program terkait: ${programs.join(', ')}`;
}

function noted(head: string, note: string): string {
  return note.trim() === '' ? '' : `${head}:\n${note.trim()}`;
}

function signature({ desk, now }: HandOffInput): string {
  const contact = [desk.contact, desk.site].filter((text) => text.trim() !== '').join(' · ');
  return [
    [desk.city, longDate(now)].filter((text) => text.trim() !== '').join(', '),
    desk.unit,
    desk.agency,
    contact,
  ]
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function letter(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The form of SP4N-LAPOR! asks for a title, the report, the agency meant and a place; it takes no crimes and no politics. */
function laporPack({ story, to, note, desk, now }: HandOffInput): HandOffPack {
  return {
    subject: `Keluhan layanan: ${quiet(story.title)}`,
    body: letter(
      'Klasifikasi laporan: Pengaduan',
      [`Instansi tujuan: ${to}`, programLine(story)].filter((line) => line !== '').join('\n'),
      `Isi laporan:\nMeja humas kami menemukan keluhan warga di ruang publik yang perlu ditangani oleh instansi yang berwenang: ${quiet(story.title)}`,
      quoted(story),
      noted('Keterangan petugas', note),
      'Yang diharapkan: keluhan diperiksa, ditindaklanjuti, dan hasilnya dapat disampaikan kembali kepada warga.',
      `Lokasi kejadian: [isi menurut kutipan]\nTanggal kejadian: [isi menurut kutipan]\nNomor cerita kami: ${story.id}`,
      signature({ story, to, note, desk, now }),
    ),
    link: 'https://www.lapor.go.id',
  };
}

function agencyPack(input: HandOffInput): HandOffPack {
  const { story, to, note } = input;
  return {
    subject: `Penerusan informasi publik ${story.id}: ${quiet(story.title)}`,
    body: letter(
      `Yth. Unit Humas/PPID ${to}`,
      'Dengan hormat,',
      `Dalam pemantauan percakapan publik, kami menemukan hal berikut yang menjadi kewenangan ${to}: ${quiet(story.title)}`,
      programLine(story),
      quoted(story),
      noted('Catatan kami', note),
      'Mohon kiranya Bapak/Ibu berkenan:\n1. memeriksa kebenaran dan keadaan di lapangan;\n2. menyampaikan keterangan resmi beserta dokumen pendukungnya, agar kami dapat merujuk pada satu penjelasan yang sama;\n3. memberi tahu kami nomor penanganan atau narahubungnya.',
      'Kami tidak menyimpulkan benar atau tidaknya hal tersebut; penilaian ada pada instansi yang berwenang.',
      `Nomor cerita kami: ${story.id}`,
      signature(input),
    ),
    link: null,
  };
}

/** Right of reply: first to the newsroom in writing; the Press Council only where that did not help. */
function pressPack(input: HandOffInput): HandOffPack {
  const { story, to, note } = input;
  return {
    subject: `Hak jawab atas pemberitaan “${quiet(story.title)}”`,
    body: letter(
      `Yth. Pemimpin Redaksi ${to}`,
      'Dengan hormat,',
      'Berdasarkan Pasal 1 angka 11, Pasal 5 ayat (2), dan Pasal 18 ayat (2) Undang-Undang Nomor 40 Tahun 1999 tentang Pers, kami menyampaikan hak jawab atas pemberitaan berikut.',
      `Media: ${to}\nTanggal tayang: [tanggal tayang]\nJudul: ${quiet(story.title)}\nAlamat (URL): [alamat berita]`,
      programLine(story),
      quoted(story).replace('Kutipan publik (data pribadi disamarkan)', 'Bagian yang kami maksud'),
      note.trim() === ''
        ? 'Bagian yang keliru menurut kami:\n[bagian yang keliru dan data yang benar]'
        : noted('Bagian yang keliru dan data yang benar', note),
      'Koreksi yang kami minta: pemuatan hak jawab ini secara proporsional, ditautkan pada berita semula, disertai perbaikan bagian yang keliru.',
      'Kami menghormati kemerdekaan pers dan hak redaksi untuk mengkritik. Permintaan ini hanya menyangkut ketepatan fakta.',
      'Apabila belum diperoleh penyelesaian, kami dapat menyampaikan pengaduan kepada Dewan Pers, Jalan Kebon Sirih 32–34, Jakarta Pusat (pengaduan@dewanpers.or.id), dengan melampirkan bukti surat ini; materi paling lama dua bulan sejak tayang.',
      `Nomor cerita kami: ${story.id}`,
      signature(input),
    ),
    link: null,
  };
}

const packs: Record<HandOffKind, (input: HandOffInput) => HandOffPack> = {
  lapor: laporPack,
  agency: agencyPack,
  press: pressPack,
};

/**
 * The prepared text of a hand-over, in Indonesian office style; a person checks, files it and notes the number. What the
 * product cannot know (place, date and address of a report) stays a place to fill in brackets.
 */
export function renderHandOff(kind: HandOffKind, input: HandOffInput): HandOffPack {
  return packs[kind](input);
}
