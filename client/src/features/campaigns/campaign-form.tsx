import type { Campaign, CampaignDraft } from '@tanggap/shared/campaign';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Button } from '../../components/button.js';
import { PageHead } from '../../components/page/page-head.js';
import { useFormat } from '../../lib/format.js';
import type { ApiFailure } from '../../lib/http.js';
import { useText } from '../../lib/text.js';
import { AboutFields } from './about-fields.js';
import { readFields, type CampaignFields } from './campaign-fields.js';
import type { FormPartProps } from './form-part.js';
import { MaterialFields } from './material-fields.js';
import { ServerProblems } from './server-problems.js';
import { StepFieldsTable } from './step-fields.js';
import { useCampaignWords } from './words.js';
import styles from './campaign-form.module.css';

export interface CampaignFormProps {
  title: string;
  initial: CampaignFields;
  /** Steps on record, which go back as they were. */
  kept?: Campaign['steps'];
  isBusy: boolean;
  failure: ApiFailure | null;
  notice?: ReactNode;
  onSave: (draft: CampaignDraft) => Promise<void>;
  onClose: () => void;
}

/** The whole plan on one page, so that no stray press loses it. */
export function CampaignForm(props: CampaignFormProps) {
  const { title, initial, kept = [], isBusy, failure, notice, onSave, onClose } = props;
  const t = useText();
  const words = useCampaignWords();
  const { zone } = useFormat();
  const [fields, setFields] = useState(initial);
  const [wasTried, setTried] = useState(false);
  const read = readFields(fields, zone, kept);
  const problems = 'problems' in read ? read.problems : null;
  const part: FormPartProps = {
    fields,
    put: (change) => setFields((known) => ({ ...known, ...change })),
    problemOf: (name) => (wasTried && problems?.has(name) ? words.problems[name] : null),
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if ('draft' in read) void onSave(read.draft);
  };
  return (
    <form className={styles.form} noValidate onSubmit={send}>
      <PageHead title={title} />
      <div className={styles.scroll}>
        <AboutFields {...part} />
        <MaterialFields {...part} />
        <StepFieldsTable {...part} />
      </div>
      <footer className={styles.footer}>
        {notice}
        <ServerProblems failure={failure} />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t.components.cancel}</Button>
          <Button type="submit" variant="primary" disabled={isBusy}>
            {words.save}
          </Button>
        </div>
      </footer>
    </form>
  );
}
