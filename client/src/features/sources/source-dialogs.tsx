import type { Source } from '@tanggap/shared/source';
import { Button } from '../../components/button.js';
import { CaptureDialog } from '../../components/capture/capture-dialog.js';
import { Dialog } from '../../components/dialog.js';
import { useText } from '../../lib/text.js';
import { KeyDialog } from './key-dialog.js';
import { QuarantineDialog } from './quarantine-dialog.js';
import { SourceForm } from './source-form.js';
import type { SourceRow } from './source-looks.js';
import { useSourceWrites } from './source-writes.js';
import styles from './source-form.module.css';

export type OpenDialog =
  | { kind: 'add' | 'capture' }
  | { kind: 'edit' | 'remove'; source: SourceRow }
  | { kind: 'key'; source: Pick<Source, 'id' | 'name'> }
  | { kind: 'quarantine'; source: SourceRow | null };

export interface SourceDialogsProps {
  open: OpenDialog | null;
  sources: readonly SourceRow[];
  onOpen: (dialog: OpenDialog) => void;
  onClose: () => void;
}

/** One dialog at a time; adding a push source leads on to its key. */
export function SourceDialogs({ open, sources, onOpen, onClose }: SourceDialogsProps) {
  switch (open?.kind) {
    case 'add':
      return (
        <SourceForm
          source={null}
          onClose={onClose}
          onSaved={(source) => (source.kind === 'push' ? onOpen({ kind: 'key', source }) : onClose())}
        />
      );
    case 'capture':
      return <CaptureDialog onClose={onClose} />;
    case 'edit':
      return <SourceForm source={open.source} onClose={onClose} onSaved={onClose} />;
    case 'remove':
      return <RemoveDialog source={open.source} onClose={onClose} />;
    case 'key':
      return <KeyDialog source={open.source} onClose={onClose} />;
    case 'quarantine':
      return <QuarantineDialog source={open.source} sources={sources} onClose={onClose} />;
    case undefined:
      return null;
  }
}

function RemoveDialog({ source, onClose }: { source: SourceRow; onClose: () => void }) {
  const t = useText();
  const { remove, isBusy } = useSourceWrites();
  const submit = async () => {
    if (await remove(source)) onClose();
  };
  return (
    <Dialog
      title={t.sources.removeTitle(source.name)}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onClick={onClose}>
            {t.components.cancel}
          </Button>
          <Button variant="danger" disabled={isBusy} onClick={() => void submit()}>
            {t.sources.removeSubmit}
          </Button>
        </>
      }
    >
      <p className={styles.content}>{t.sources.removeText}</p>
    </Dialog>
  );
}
