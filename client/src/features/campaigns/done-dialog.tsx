import type { Campaign, CampaignStep } from '@tanggap/shared/campaign';
import { useState, type SubmitEvent } from 'react';
import { Dialog } from '../../components/dialog.js';
import { DialogFooter } from '../../components/dialog-footer.js';
import { Field, TextInput } from '../../components/field.js';
import form from '../../components/page/form.module.css';
import { Refusal } from '../../components/refusal.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { isWebAddress } from '../../lib/web-address.js';
import { useCampaignWrites } from './use-campaign-writes.js';
import { useCampaignWords } from './words.js';

export interface DoneDialogProps {
  campaign: Campaign;
  step: CampaignStep;
  onClose: () => void;
}

/** A person notes where they put it out; nothing is posted from here. */
export function DoneDialog({ campaign, step, onClose }: DoneDialogProps) {
  const t = useText();
  const words = useCampaignWords();
  const format = useFormat();
  const { mark, isBusy, failure } = useCampaignWrites();
  const [url, setUrl] = useState('');
  const [wasTried, setTried] = useState(false);
  const typed = url.trim();
  const isWrong = typed !== '' && !isWebAddress(typed);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWrong) return;
    if (await mark(campaign, step.id, { url: typed === '' ? null : typed, isDone: true })) onClose();
  };
  return (
    <Dialog title={words.markTitle} onClose={onClose}>
      <form className={form.content} noValidate onSubmit={(event) => void send(event)}>
        <p>
          <strong>{words.step(format.time(step.at), t.vocabulary.channels[step.channel])}</strong>
        </p>
        <p className={form.note}>{words.markText}</p>
        <Field
          label={words.address}
          hint={words.addressHint}
          problem={wasTried && isWrong ? words.addressWrong : null}
        >
          {(id) => (
            <TextInput
              id={id}
              type="url"
              inputMode="url"
              maxLength={2_000}
              value={url}
              aria-invalid={wasTried && isWrong}
              onChange={({ target }) => setUrl(target.value)}
            />
          )}
        </Field>
        <Refusal failure={failure} />
        <DialogFooter onClose={onClose} disabled={isBusy}>
          {words.mark}
        </DialogFooter>
      </form>
    </Dialog>
  );
}
