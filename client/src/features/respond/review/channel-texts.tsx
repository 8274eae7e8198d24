import { renderChannels } from '@tanggap/shared/render/channels';
import { textChannels } from '@tanggap/shared/vocabulary';
import { useMemo } from 'react';
import { useDesk } from '../../../lib/respond-queries.js';
import { CardPreview } from '../parts/card-preview.js';
import { noDesk } from '../parts/no-desk.js';
import { publicPage } from '../parts/public-page.js';
import { ReleasePreview } from '../parts/release-preview.js';
import { TextPreview } from '../parts/text-preview.js';
import { useRespondWords } from '../words.js';
import type { Review } from './review.js';
import styles from './channel-texts.module.css';

/** Every channel's text of this version, one under the other. */
export function ChannelTexts({ review }: { review: Review }) {
  const t = useRespondWords();
  const profile = useDesk().data ?? noDesk;
  const { content } = review.version;
  const rendered = useRendered(review);
  const isWanted = (name: (typeof content.channels)[number]) => content.channels.includes(name);
  return (
    <div className={styles.texts}>
      {textChannels.filter(isWanted).map((channel) => (
        <section key={channel}>
          <h2 className={styles.title}>{t.channels[channel]}</h2>
          <TextPreview channel={channel} rendered={rendered[channel]} agency={profile.agency} />
        </section>
      ))}
      {isWanted('card') && (
        <section>
          <h2 className={styles.title}>{t.channels.card}</h2>
          <CardPreview content={content} />
        </section>
      )}
      {isWanted('press') && (
        <section className={styles.wide}>
          <h2 className={styles.title}>{t.channels.press}</h2>
          <ReleasePreview
            content={content}
            references={review.references}
            id={review.response.id}
            claim={review.response.claim}
          />
        </section>
      )}
    </div>
  );
}

export function useRendered({ version: { content }, references, response }: Review) {
  const profile = useDesk().data ?? noDesk;
  return useMemo(
    () =>
      renderChannels(content, {
        references,
        desk: profile,
        pageUrl: publicPage(response.id),
        claim: response.claim,
      }),
    [content, references, profile, response.id, response.claim],
  );
}
