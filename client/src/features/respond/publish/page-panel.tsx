import type { ResponseVersion } from '@tanggap/shared/response';
import { Button } from '../../../components/button.js';
import { CopyButton } from '../../../components/copy-button.js';
import { IconExternalLink, IconWorldCheck } from '../../../components/icons.js';
import { Refusal } from '../../../components/refusal.js';
import { useResponseWords } from '../../../components/respond/words.js';
import { useCan } from '../../../lib/session.js';
import { useText } from '../../../lib/text.js';
import { publicPage } from '../parts/public-page.js';
import { usePublishWrites } from './publish-writes.js';
import { liveOn, type Release } from './release.js';
import styles from './publish-page.module.css';

/** Our own public page: the one channel that the desk itself puts out, on a person's press. */
export function PagePanel({ release, version }: { release: Release; version: ResponseVersion }) {
  const { vocabulary } = useText();
  const words = useResponseWords().publish;
  const { record, isBusy, failure } = usePublishWrites(release.response);
  const mayWrite = useCan('responses:write');
  const out = liveOn(release.response, 'page');
  const url = out?.url ?? publicPage(release.response.id);
  const isCurrent = out?.version === version.n;
  return (
    <div className={styles.pageBox}>
      <p>{words.pageNote}</p>
      <p className={styles.address}>
        {words.pageAddress} <code>{url}</code>
      </p>
      <div className={styles.files}>
        {release.isOpen && mayWrite && !isCurrent && (
          <Button
            variant="primary"
            icon={IconWorldCheck}
            disabled={isBusy}
            onClick={() => void record(version.n, 'page', {})}
          >
            {out ? words.publishPageAgain(version.n) : words.publishPage}
          </Button>
        )}
        {out && (
          <>
            <a className={styles.button} href={url} target="_blank" rel="noreferrer">
              <IconExternalLink /> {words.openPage}
            </a>
            <CopyButton text={url} done={words.copied(vocabulary.channels.page)}>
              {words.copy}
            </CopyButton>
          </>
        )}
      </div>
      <Refusal failure={failure} />
    </div>
  );
}
