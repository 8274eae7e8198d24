import type { Response } from '@tanggap/shared/response';
import type { Channel } from '@tanggap/shared/vocabulary';
import { useState, type SubmitEvent } from 'react';
import { Button } from '../../../components/button.js';
import { Field, TextInput } from '../../../components/field.js';
import { IconCheck } from '../../../components/icons.js';
import { Refusal } from '../../../components/refusal.js';
import { useResponseWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { emptyPublication, problemOf, publicationOf } from './publication-draft.js';
import { usePublishWrites } from './publish-writes.js';
import { liveOn, needsAddress } from './release.js';
import styles from './publication-form.module.css';

export interface PublicationFormProps {
  response: Response;
  version: number;
  channel: Exclude<Channel, 'page'>;
}

/** A person has published it elsewhere and notes where and when. */
export function PublicationForm({ response, version, channel }: PublicationFormProps) {
  const words = useResponseWords().publish;
  const format = useFormat();
  const now = useNow(10_000);
  const { record, isBusy, failure } = usePublishWrites(response);
  const [draft, setDraft] = useState(() => emptyPublication(now, format.zone));
  const [wasTried, setTried] = useState(false);
  const approvedAt = response.approval?.at ?? response.createdAt;
  const limits = { channel, approvedAt, now, zone: format.zone };
  const problem = wasTried ? problemOf(draft, limits) : null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (problemOf(draft, limits) === null) void record(version, channel, publicationOf(draft, format.zone));
  };
  const momentProblem = {
    address: null,
    moment: words.atWrong,
    future: words.atFuture,
    early: words.atEarly(format.time(approvedAt)),
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={words.address}
        {...(needsAddress(channel) ? {} : { hint: words.addressOptional })}
        problem={problem === 'address' ? words.addressWrong : null}
      >
        {(id) => (
          <TextInput
            id={id}
            type="url"
            inputMode="url"
            maxLength={4_000}
            placeholder={words.addressPlaceholder}
            value={draft.url}
            aria-invalid={problem === 'address'}
            onChange={(event) => setDraft({ ...draft, url: event.target.value })}
          />
        )}
      </Field>
      <Field label={`${words.at} (${format.zone})`} problem={problem && momentProblem[problem]}>
        {(id) => (
          <TextInput
            id={id}
            type="datetime-local"
            value={draft.at}
            aria-invalid={problem !== null && problem !== 'address'}
            onChange={(event) => setDraft({ ...draft, at: event.target.value })}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" icon={IconCheck} disabled={isBusy}>
        {liveOn(response, channel)?.version === version ? words.recordAgain : words.record}
      </Button>
      <Refusal failure={failure} />
    </form>
  );
}
