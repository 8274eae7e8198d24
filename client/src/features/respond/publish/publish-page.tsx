import { useParams, useSearchParams } from 'react-router';
import type { Response } from '@tanggap/shared/response';
import { ListBones } from '../../../components/page/list-bones.js';
import { QueryState } from '../../../components/query-state.js';
import { useReferences, useResponse, useVersions } from '../../../lib/respond-queries.js';
import { ChannelList } from './channel-list.js';
import { ChannelPanel } from './channel-panel.js';
import { EffectSection } from './effect-section.js';
import { NotReady } from './not-ready.js';
import { PublishBar } from './publish-bar.js';
import { PublishHead } from './publish-head.js';
import { PublishNotices } from './publish-notices.js';
import { releaseOf, type Release } from './release.js';
import styles from './publish-page.module.css';

/** `/responses/:id/publish?channel=…`: the approved text of every channel, and the record of what people put out. */
export function PublishPage() {
  const { id = null } = useParams();
  const response = useResponse(id);
  return (
    <QueryState query={response} skeleton={<ListBones height="64px" />}>
      {(found) => <Versions response={found} />}
    </QueryState>
  );
}

function Versions({ response }: { response: Response }) {
  const versions = useVersions(response.id);
  return (
    <QueryState query={versions} skeleton={<ListBones height="64px" />}>
      {(known) => <Publish release={releaseOf(response, known)} />}
    </QueryState>
  );
}

function Publish({ release }: { release: Release }) {
  const references = useReferences(release.response.id);
  const [search] = useSearchParams();
  const { done, rest, version, wanted } = release;
  const all = [...wanted, ...rest];
  const open = wanted.find((channel) => !done.includes(channel)) ?? wanted[0] ?? 'page';
  const channel = all.find((name) => name === search.get('channel')) ?? open;
  return (
    <article className={styles.page} aria-labelledby="publish-title">
      <PublishHead release={release} />
      <PublishNotices release={release} />
      {version === null ? (
        <NotReady response={release.response} />
      ) : (
        <>
          <div className={styles.body}>
            <ChannelList release={release} current={channel} />
            <div className={styles.panel}>
              <QueryState query={references} skeleton={<ListBones height="90px" />}>
                {(known) => (
                  <ChannelPanel
                    key={channel}
                    release={release}
                    version={version}
                    references={known}
                    channel={channel}
                  />
                )}
              </QueryState>
              <EffectSection response={release.response} />
            </div>
          </div>
          <PublishBar release={release} version={version} />
        </>
      )}
    </article>
  );
}
