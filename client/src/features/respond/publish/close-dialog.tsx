import type { ResponseVersion } from '@tanggap/shared/response';
import type { StorySummary } from '@tanggap/shared/story';
import { Dialog } from '../../../components/dialog.js';
import { DialogButtons } from '../../../components/dialog-footer.js';
import { IconCircleCheck } from '../../../components/icons.js';
import { Refusal } from '../../../components/refusal.js';
import { useResponseWords } from '../../../components/respond/words.js';
import { useText } from '../../../lib/text.js';
import { usePublishWrites } from './publish-writes.js';
import type { Release } from './release.js';
import styles from '../../../components/page/form.module.css';

export interface CloseDialogProps {
  release: Release;
  version: ResponseVersion;
  story: StorySummary;
  onClose: () => void;
}

/** Closing says the verdict once more, and what is not out yet. */
export function CloseDialog({ release, version, story, onClose }: CloseDialogProps) {
  const t = useText();
  const words = useResponseWords().publish;
  const { close, isBusy, failure } = usePublishWrites(release.response);
  const missing = release.wanted.filter((channel) => !release.done.includes(channel));
  const submit = async () => {
    if (await close(story)) onClose();
  };
  return (
    <Dialog
      title={words.closeTitle(story.id)}
      icon={IconCircleCheck}
      onClose={onClose}
      footer={
        <DialogButtons onClose={onClose} disabled={isBusy} onClick={() => void submit()}>
          {words.close}
        </DialogButtons>
      }
    >
      <div className={styles.content}>
        <p>{words.closeText(t.vocabulary.exits[version.content.exit ?? 'accurate'])}</p>
        {missing.length > 0 && (
          <p className={styles.note}>
            {words.closeMissing(missing.map((channel) => t.vocabulary.channels[channel]).join(', '))}
          </p>
        )}
        <Refusal failure={failure} />
      </div>
    </Dialog>
  );
}
