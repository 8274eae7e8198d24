import type { Publication, Response } from '@tanggap/shared/response';
import type { Channel } from '@tanggap/shared/vocabulary';
import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { cx } from '../../../components/cx.js';
import { IconBan, IconCircleCheck, IconExternalLink } from '../../../components/icons.js';
import { ReasonDialog } from '../../../components/page/reason-dialog.js';
import { useResponseWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useCan } from '../../../lib/session.js';
import { useText } from '../../../lib/text.js';
import { usePublishWrites } from './publish-writes.js';
import styles from './publication-list.module.css';

/** What people recorded for this channel, the newest first; withdrawn ones stay with their reason. */
export function PublicationList({ response, channel }: { response: Response; channel: Channel }) {
  const words = useResponseWords().publish;
  const [leaving, setLeaving] = useState<Publication | null>(null);
  const own = response.publications.filter((each) => each.channel === channel).toReversed();
  if (own.length === 0) return null;
  return (
    <>
      <ul className={styles.list} aria-label={words.record}>
        {own.map((publication) => (
          <Row key={publication.id} publication={publication} onWithdraw={() => setLeaving(publication)} />
        ))}
      </ul>
      {leaving && (
        <WithdrawDialog response={response} publication={leaving} onClose={() => setLeaving(null)} />
      )}
    </>
  );
}

function Row({ publication, onWithdraw }: { publication: Publication; onWithdraw: () => void }) {
  const words = useResponseWords().publish;
  const format = useFormat();
  const now = useNow(60_000);
  const mayWrite = useCan('responses:write');
  const { at, by, recordedAt, url, version, withdrawn } = publication;
  const Shape = withdrawn ? IconBan : IconCircleCheck;
  return (
    <li className={cx(styles.row, withdrawn !== null && styles.withdrawn)}>
      <Shape />
      <div className={styles.what}>
        <strong title={format.full(at)}>{words.out(format.moment(at, now))}</strong>{' '}
        <span className={styles.by}>{words.outBy(by.name, format.moment(recordedAt, now), version)}</span>
        {url && (
          <a className={styles.url} href={url} target="_blank" rel="noreferrer noopener">
            {url} <IconExternalLink />
          </a>
        )}
        {withdrawn && (
          <p>
            {words.withdrawn(withdrawn.by.name, format.moment(withdrawn.at, now))}: {withdrawn.reason}
          </p>
        )}
      </div>
      {mayWrite && !withdrawn && (
        <Button variant="quiet" onClick={onWithdraw}>
          {words.withdraw}
        </Button>
      )}
    </li>
  );
}

interface WithdrawDialogProps {
  response: Response;
  publication: Publication;
  onClose: () => void;
}

function WithdrawDialog({ response, publication, onClose }: WithdrawDialogProps) {
  const { vocabulary } = useText();
  const words = useResponseWords().publish;
  const { withdraw, isBusy, failure } = usePublishWrites(response);
  const submit = async (reason: string) => {
    if (await withdraw(publication, reason)) onClose();
  };
  return (
    <ReasonDialog
      title={words.withdrawTitle(vocabulary.channels[publication.channel])}
      text={words.withdrawText}
      hint={words.reasonRequired}
      submit={words.withdrawSubmit}
      isBusy={isBusy}
      failure={failure}
      onSubmit={(reason) => void submit(reason)}
      onClose={onClose}
    />
  );
}
