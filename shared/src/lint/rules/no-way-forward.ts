import { isPublicBody, isWithin, linksIn } from '../../render/links.js';
import { findingOf } from '../draft-parts.js';
import type { LintFinding, LintRule } from '../lint-types.js';
import { ownHosts } from '../own-hosts.js';

/** A way that people can go: an office, a line, a portal. */
const ways =
  /(?<!\p{L})(?:hubungi|telepon|call center|pusat (?:panggilan|layanan|informasi)|layanan (?:pengaduan|informasi|resmi)|laman resmi|situs resmi|portal|kanal resmi|akun resmi|aplikasi|kantor|posko|loket|puskesmas|sekolah|kelurahan|desa|lapor(?:kan)?|pengaduan|beri tahu kami|tanyakan|sp4n|ppid|kontak|sms|whatsapp|110|112)(?![\p{L}\p{N}])/iu;

/** The agency's own portal is the reference, and nobody is left without a next step. */
export const noWayForward: LintRule = {
  name: 'no-way-forward',
  principle: 'context',
  passed: {
    id: 'Ada jalan lanjut: portal atau layanan resmi.',
    en: 'There is a way on: the official portal or service.',
  },
  find({ blocks: { close }, contact }, context) {
    const text = `${close}\n${contact}`;
    if (close.trim() === '') return [];
    const links = linksIn(close);
    if (links.length === 0 && linksIn(contact).length === 0 && !ways.test(text))
      return [
        findingOf(
          noWayForward,
          'warn',
          { part: 'close', span: null },
          {
            id: 'Penutup belum memberi jalan lanjut. Sebut portal instansi atau layanan pengaduan.',
            en: 'The close offers no way on. Name the agency’s portal or complaint service.',
          },
        ),
      ];
    const own = ownHosts(context);
    return links
      .filter(({ host }) => !isPublicBody(host) && !isWithin(host, own))
      .map(({ start, end, host }): LintFinding =>
        findingOf(
          noWayForward,
          'warn',
          { part: 'close', span: [start, end] },
          {
            id: `Penutup merujuk ${host}, bukan portal instansi. Pastikan resmi, atau ganti dengan portal instansi.`,
            en: `The close points to ${host}, not the agency’s portal. Make sure it is official, or use the portal.`,
          },
        ),
      );
  },
};
