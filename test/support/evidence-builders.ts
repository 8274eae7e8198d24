import type { Evidence } from '@tanggap/shared/evidence';

const hash = (letter: string) => letter.repeat(64);

/** A page archived at noon, issued outside the agency, added by Rani. */
export function anEvidence(given: Partial<Evidence> = {}): Evidence {
  const id = given.id ?? 'E-1';
  const url = given.url === undefined ? `https://sumber.example/${id}` : given.url;
  const at = '2026-11-18T05:00:00.000Z';
  return {
    id,
    storyId: 'C-7',
    kind: 'page',
    url,
    title: `Halaman ${id}`,
    publisher: 'Cek Bersama',
    isOwnAgency: false,
    archive: {
      at,
      finalUrl: url,
      contentType: 'text/html',
      bytes: 2_048,
      sha256: hash('a'),
      textSha256: hash('b'),
      htmlSha256: hash('c'),
      excerpt: 'Tidak ada pendaftaran lewat tautan.',
    },
    failure: null,
    addedBy: { id: 'u-rani', name: 'Rani Pertiwi' },
    at,
    withdrawn: null,
    ...given,
  };
}
