import { isPublicBody, isWithin, linksIn } from '../../render/links.js';
import { findingOf, partName, partsOf } from '../draft-parts.js';
import type { LintContext, LintRule } from '../lint-types.js';
import { ownHosts } from '../own-hosts.js';

/** Hosts in the claim that are no public body's and not the program's own. */
function spreadBy(context: LintContext): string[] {
  const own = ownHosts(context);
  return linksIn(context.claim)
    .map(({ host }) => host)
    .filter((host) => !isPublicBody(host) && !isWithin(host, own));
}

/** An answer never leads anybody to the page that it warns of. */
export const liveScamLink: LintRule = {
  name: 'live-scam-link',
  principle: 'channel',
  passed: { id: 'Tanpa tautan aktif dari klaim.', en: 'No live link of the claim.' },
  find(content, context) {
    const spread = spreadBy(context);
    return partsOf(content).flatMap(({ part, text }) =>
      linksIn(text)
        .filter(({ host }) => isWithin(host, spread) || (part === 'claim' && !isPublicBody(host)))
        .map(({ start, end, host }) => {
          const place = partName(part);
          const broken = host.replaceAll('.', '[.]');
          return findingOf(
            liveScamLink,
            'block',
            { part, span: [start, end] },
            {
              id: `Tautan aktif dari klaim di ${place.id}. Hapus, atau tulis ${broken} agar tidak dapat diklik.`,
              en: `A live link of the claim in ${place.en}. Remove it, or write ${broken} so that nobody can click it.`,
            },
          );
        }),
    );
  },
};
