import { exportFormatsOf, type ExportFormat } from '@tanggap/shared/export';
import { useState } from 'react';
import { useExportWords } from '../../lib/export-words.js';
import type { ExportRequest } from '../../lib/report-api.js';
import { useCan } from '../../lib/session.js';
import { Button } from '../button.js';
import { Choice } from '../choice.js';
import { Dialog } from '../dialog.js';
import { DialogFooter } from '../dialog-footer.js';
import { IconFileExport } from '../icons.js';
import form from '../page/form.module.css';
import { Refusal } from '../refusal.js';
import { useStartExport } from './use-start-export.js';
import styles from './export.module.css';

export interface ExportButtonProps {
  /** What may be written, one for each kind; the first is chosen. */
  requests: readonly [ExportRequest, ...ExportRequest[]];
}

/** Asks for a file of what the page shows. It is made in the background and followed by the tray of the shell. */
export function ExportButton({ requests }: ExportButtonProps) {
  const words = useExportWords();
  const mayExport = useCan('exports:create');
  const [isOpen, setOpen] = useState(false);
  if (!mayExport) return null;
  return (
    <>
      <Button icon={IconFileExport} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.button}
      </Button>
      {isOpen && <ExportDialog requests={requests} onClose={() => setOpen(false)} />}
    </>
  );
}

function ExportDialog({ requests, onClose }: ExportButtonProps & { onClose: () => void }) {
  const words = useExportWords();
  const { start, isBusy, failure } = useStartExport();
  const [kind, setKind] = useState(requests[0].kind);
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const request = requests.find((each) => each.kind === kind) ?? requests[0];
  const formats = exportFormatsOf[request.kind];
  const submit = async () => {
    if (await start({ ...request, format })) onClose();
  };
  return (
    <Dialog title={words.dialog.title} onClose={onClose}>
      <form
        className={form.content}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {requests.length > 1 && (
          <Choice<string>
            label={words.dialog.kind}
            value={kind}
            options={Object.fromEntries(requests.map((each) => [each.kind, words.kinds[each.kind]]))}
            onChange={(next) => setKind(next as ExportRequest['kind'])}
          />
        )}
        <FormatChoice formats={formats} format={format} onChange={setFormat} />
        <ul className={styles.rules}>
          {words.dialog.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <Refusal failure={failure} />
        <DialogFooter onClose={onClose} disabled={isBusy}>
          {words.dialog.submit}
        </DialogFooter>
      </form>
    </Dialog>
  );
}

interface FormatChoiceProps {
  formats: readonly ExportFormat[];
  format: ExportFormat;
  onChange: (format: ExportFormat) => void;
}

/** The formats that a kind can be written as. */
export function FormatChoice({ formats, format, onChange }: FormatChoiceProps) {
  const words = useExportWords();
  return (
    <Choice<string>
      label={words.dialog.format}
      value={format}
      options={Object.fromEntries(formats.map((each) => [each, words.formats[each]]))}
      onChange={(next) => onChange(next as ExportFormat)}
    />
  );
}
