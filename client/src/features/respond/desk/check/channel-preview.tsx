import { renderChannels } from '@tanggap/shared/render/channels';
import { textChannels, type TextChannel } from '@tanggap/shared/vocabulary';
import { useMemo } from 'react';
import { IconInfoCircle } from '../../../../components/icons.js';
import { useDesk } from '../../../../lib/respond-queries.js';
import { channelLooks } from '../../parts/channel-looks.js';
import { publicPage } from '../../parts/public-page.js';
import { CardPreview } from '../../parts/card-preview.js';
import { ReleasePreview } from '../../parts/release-preview.js';
import { Tabs } from '../../parts/tabs.js';
import { TextPreview } from '../../parts/text-preview.js';
import { noDesk } from '../../parts/no-desk.js';
import { useRespondWords } from '../../words.js';
import type { Desk } from '../desk.js';
import { Override } from './override.js';
import styles from './channel-preview.module.css';

export const previewNames = [...textChannels, 'press', 'card'] as const;
export type PreviewName = (typeof previewNames)[number];

export interface ChannelPreviewProps {
  desk: Desk;
  chosen: PreviewName;
  onChoose: (name: PreviewName) => void;
}

/** The text as every channel will carry it, counted by the channel's own measure. */
export function ChannelPreview({ desk, chosen, onChoose }: ChannelPreviewProps) {
  const t = useRespondWords();
  return (
    <section aria-label={t.preview.title} className={styles.preview}>
      <Tabs
        label={t.preview.title}
        chosen={chosen}
        onChoose={onChoose}
        options={previewNames.map((name) => ({
          name,
          word: t.channelsShort[name],
          icon: channelLooks[name],
          title: t.channels[name],
        }))}
      >
        <Preview desk={desk} name={chosen} />
      </Tabs>
      <p className={styles.never}>
        <IconInfoCircle /> {t.preview.never}
      </p>
    </section>
  );
}

function Preview({ desk, name }: { desk: Desk; name: PreviewName }) {
  const t = useRespondWords();
  if (name === 'press')
    return (
      <>
        <ReleasePreview
          content={desk.content}
          references={desk.references}
          id={desk.response.id}
          claim={desk.response.claim}
        />
        <p className={styles.note}>{t.preview.releaseNote}</p>
      </>
    );
  if (name === 'card')
    return (
      <>
        <CardPreview content={desk.content} />
        <p className={styles.note}>{t.preview.cardNote}</p>
      </>
    );
  return <ChannelText desk={desk} channel={name} />;
}

function ChannelText({ desk, channel }: { desk: Desk; channel: TextChannel }) {
  const profile = useDesk().data ?? noDesk;
  const { content, references, response } = desk;
  const rendered = useMemo(
    () =>
      renderChannels(content, {
        references,
        desk: profile,
        pageUrl: publicPage(response.id),
        claim: response.claim,
      })[channel],
    [content, references, profile, response.id, response.claim, channel],
  );
  return (
    <>
      <TextPreview channel={channel} rendered={rendered} agency={profile.agency} />
      {desk.mayEdit && <Override key={channel} desk={desk} channel={channel} rendered={rendered} />}
    </>
  );
}
