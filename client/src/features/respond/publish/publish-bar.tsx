import type { ResponseVersion } from '@tanggap/shared/response';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../components/button.js';
import { IconBuildingBank, IconCircleCheck, IconInfoCircle } from '../../../components/icons.js';
import { useResponseWords } from '../../../components/respond/words.js';
import { useStory } from '../../../lib/queries.js';
import { useDesk } from '../../../lib/respond-queries.js';
import { useCan } from '../../../lib/session.js';
import { CloseDialog } from './close-dialog.js';
import { PromoteDialog } from './promote-dialog.js';
import { isLive, type Release } from './release.js';
import styles from './publish-page.module.css';

/** What follows publishing: others may share the answer, and the story ends. */
export function PublishBar({ release, version }: { release: Release; version: ResponseVersion }) {
  const words = useResponseWords().publish;
  const [dialog, setDialog] = useState<'close' | 'promote' | null>(null);
  const close = () => setDialog(null);
  const story = useStory(release.response.storyId).data;
  const desk = useDesk();
  return (
    <footer className={styles.bar} data-lifts-toast>
      <p className={styles.promise}>
        <IconInfoCircle />
        <span>
          <strong>{words.promise}</strong> {words.promiseMore}
        </span>
      </p>
      <PromoteButton release={release} onPress={() => setDialog('promote')} />
      <CloseButton release={release} onPress={() => setDialog('close')} />
      {dialog === 'promote' && !desk.isPending && (
        <PromoteDialog
          response={release.response}
          version={version}
          owner={desk.data?.agency ?? ''}
          onClose={close}
        />
      )}
      {dialog === 'close' && story && (
        <CloseDialog release={release} version={version} story={story} onClose={close} />
      )}
    </footer>
  );
}

interface StepProps {
  release: Release;
  onPress: () => void;
}

function PromoteButton({ release: { isOpen, response }, onPress }: StepProps) {
  const words = useResponseWords().publish;
  const mayPromote = useCan('narratives:write');
  if (response.narrativeId !== null) {
    return (
      <Link className={styles.button} to={`/narratives?id=${response.narrativeId}`}>
        <IconBuildingBank /> {words.promoted(response.narrativeId)}
      </Link>
    );
  }
  if (!mayPromote || !isOpen) return null;
  return (
    <Button icon={IconBuildingBank} onClick={onPress}>
      {words.promote}
    </Button>
  );
}

function CloseButton({ release: { response }, onPress }: StepProps) {
  const words = useResponseWords().publish;
  const story = useStory(response.storyId).data;
  const mayClose = useCan('stories:triage');
  if (story?.case.status === 'closed') {
    return (
      <span className={styles.closed}>
        <IconCircleCheck /> {words.isClosed}
      </span>
    );
  }
  if (!mayClose || !story) return null;
  const isOut = response.publications.some(isLive);
  return (
    <Button
      variant={isOut ? 'primary' : 'plain'}
      icon={IconCircleCheck}
      disabled={!isOut || story.case.status !== 'published'}
      title={isOut ? undefined : words.closeFirst}
      onClick={onPress}
    >
      {words.close}
    </Button>
  );
}
