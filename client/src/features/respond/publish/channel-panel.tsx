import { renderChannels } from '@tanggap/shared/render/channels';
import type { References } from '@tanggap/shared/response-rules';
import type { ResponseVersion } from '@tanggap/shared/response';
import type { Channel, ResponseFile, TextChannel } from '@tanggap/shared/vocabulary';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { IconDownload, IconPrinter } from '../../../components/icons.js';
import { useResponseWords } from '../../../components/respond/words.js';
import { useNow } from '../../../lib/now.js';
import { responses } from '../../../lib/respond-api.js';
import { useDesk } from '../../../lib/respond-queries.js';
import { useCan } from '../../../lib/session.js';
import { useText } from '../../../lib/text.js';
import { CardPreview } from '../parts/card-preview.js';
import { noDesk } from '../parts/no-desk.js';
import { publicPage } from '../parts/public-page.js';
import { ReleasePreview } from '../parts/release-preview.js';
import { TextPreview } from '../parts/text-preview.js';
import { PagePanel } from './page-panel.js';
import { PublicationForm } from './publication-form.js';
import { PublicationList } from './publication-list.js';
import { releaseDateOf, type Release } from './release.js';
import styles from './publish-page.module.css';

export interface ChannelPanelProps {
  release: Release;
  version: ResponseVersion;
  references: References;
  channel: Channel;
}

/** The final text of one channel, the way out for it, and what is out. */
export function ChannelPanel({ release, version, references, channel }: ChannelPanelProps) {
  const { vocabulary } = useText();
  const words = useResponseWords().publish;
  const mayWrite = useCan('responses:write');
  return (
    <section className={styles.channel} aria-labelledby="channel-title">
      <header className={styles.channelHead}>
        <h2 id="channel-title">{vocabulary.channels[channel]}</h2>
        <span title={version.fingerprint}>
          {words.approvedText(version.n)} · {words.fingerprint} <code>{version.fingerprint.slice(0, 8)}</code>
        </span>
      </header>
      <Text release={release} version={version} references={references} channel={channel} />
      {release.isOpen && mayWrite && channel !== 'page' && (
        <PublicationForm
          key={release.response.publications.length}
          response={release.response}
          version={version.n}
          channel={channel}
        />
      )}
      {!mayWrite && <p className={styles.quiet}>{words.readOnly}</p>}
      <PublicationList response={release.response} channel={channel} />
    </section>
  );
}

function Text({ release, version, references, channel }: ChannelPanelProps) {
  const words = useResponseWords().publish;
  const now = useNow(60_000);
  const { id, claim } = release.response;
  switch (channel) {
    case 'page':
      return <PagePanel release={release} version={version} />;
    case 'card':
      return (
        <>
          <CardPreview content={version.content} />
          <Files id={id} version={version.n} names={['card.png']} />
        </>
      );
    case 'press':
      return (
        <>
          <p className={styles.quiet}>{words.pressNote}</p>
          <ReleasePreview
            content={version.content}
            references={references}
            id={id}
            claim={claim}
            date={releaseDateOf(release.response, version, now)}
          />
          <Files id={id} version={version.n} names={['press.docx', 'press.pdf']} isPrintable />
        </>
      );
    default:
      return <ChannelText release={release} version={version} references={references} channel={channel} />;
  }
}

function ChannelText(props: ChannelPanelProps & { channel: TextChannel }) {
  const { release, version, references, channel } = props;
  const words = useResponseWords().publish;
  const profile = useDesk().data ?? noDesk;
  const { id, claim } = release.response;
  const rendered = useMemo(
    () =>
      renderChannels(version.content, { references, desk: profile, pageUrl: publicPage(id), claim })[channel],
    [version, references, profile, id, claim, channel],
  );
  return (
    <>
      {version.content.overrides[channel] && <p className={styles.quiet}>{words.overridden}</p>}
      <TextPreview channel={channel} rendered={rendered} agency={profile.agency} />
    </>
  );
}

interface FilesProps {
  id: string;
  version: number;
  names: readonly ResponseFile[];
  isPrintable?: boolean;
}

function Files({ id, version, names, isPrintable = false }: FilesProps) {
  const words = useResponseWords().publish;
  return (
    <p className={styles.files} role="group" aria-label={words.files}>
      {names.map((name) => (
        <a key={name} className={styles.button} href={responses.fileUrl(id, name, version)} download>
          <IconDownload /> {words.fileNames[name]}
        </a>
      ))}
      {isPrintable && (
        <Link className={styles.button} to={`/responses/${id}/print?version=${version}`}>
          <IconPrinter /> {words.print}
        </Link>
      )}
    </p>
  );
}
