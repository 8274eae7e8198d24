import type { Cluster } from './cluster/cluster.js';
import type { AppDeps } from './http/app-deps.js';
import { healthOfOne } from './http/source-health.js';
import type { ExtraStates } from './extra-engine/extra-states.js';
import type { FromIngest } from './ingest-messages.js';
import { tellOfExtraEngine, tellOfSource } from './ingest-side.js';
import type { NextPolls } from './next-polls.js';
import type { SpoolStates } from './spool/spool-state.js';

interface HearingParts {
  cluster: Cluster;
  nextPolls: NextPolls;
  spools: SpoolStates;
  extras: ExtraStates;
}

/** What the ingest thread saved reaches browsers only now, after the save. */
export function hearIngest(
  message: FromIngest,
  deps: AppDeps,
  { cluster, nextPolls, spools, extras }: HearingParts,
): void {
  const { publisher, log } = deps;
  if (message.type === 'saved') publisher.storiesChanged(message.stories, message.savedAt);
  if (message.type === 'engine') spools.heard('pipeline', { isDown: message.isDown });
  if (message.type === 'spool') spools.heard('ingest', message.state);
  if (message.type === 'extra-engine') {
    extras.heard(message.state);
    tellOfExtraEngine(cluster, message);
  }
  if (message.type !== 'source') return;
  nextPolls.heard(message.sourceId, message.nextPollAt);
  tellOfSource(cluster, message);
  healthOfOne(deps, message.sourceId).then(
    (health) => health && publisher.sourceChanged(health),
    (error: unknown) =>
      log.warn({ err: error, sourceId: message.sourceId }, 'the health of a source was not read'),
  );
}
