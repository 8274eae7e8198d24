import type { SavedSearch } from '@tanggap/shared/saved-search';
import { useState, type SubmitEvent } from 'react';
import { useAlertWords } from '../../lib/alert-words.js';
import { isFailure } from '../../lib/http.js';
import { draftOfSaved } from '../../lib/saved-draft.js';
import { savedSearches } from '../../lib/search-api.js';
import { searchKeys } from '../../lib/search-queries.js';
import { Dialog } from '../dialog.js';
import { DialogFooter } from '../dialog-footer.js';
import { IconBell } from '../icons.js';
import form from '../page/form.module.css';
import { Refusal } from '../refusal.js';
import { Switch } from '../switch.js';
import { useWrite } from '../use-write.js';
import { draftOfRule, problemsOfRule, ruleOf, type RuleDraft } from './rule-draft.js';
import { EscalationFields, QuietFields, TargetFields, ThresholdFields } from './rule-fields.js';
import styles from './alert.module.css';

export interface AlertRuleDialogProps {
  search: SavedSearch;
  onClose: () => void;
}

/** When a saved search speaks up, and to whom. */
export function AlertRuleDialog({ search, onClose }: AlertRuleDialogProps) {
  const words = useAlertWords().rule;
  const [draft, setDraft] = useState<RuleDraft>(() => draftOfRule(search.alert));
  const [wasTried, setTried] = useState(false);
  // News of a colleague's change must not slip under what is being filled in.
  const [seen] = useState(search);
  const { write, isBusy, failure } = useWrite();
  const problems = problemsOfRule(draft);
  const fields = {
    draft,
    problems: wasTried ? problems : [],
    onChange: (part: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...part })),
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    const answer = await write(
      () => savedSearches.edit(seen.id, seen.version, { ...draftOfSaved(seen), alert: ruleOf(draft) }),
      { done: words.saved(seen.name), refresh: [searchKeys.saved] },
    );
    if (answer) onClose();
  };
  return (
    <Dialog title={words.title(seen.name)} icon={IconBell} onClose={onClose}>
      <form className={form.content} onSubmit={(event) => void save(event)} noValidate>
        <Switch label={words.isOn} isOn={draft.isOn} onChange={(isOn) => fields.onChange({ isOn })} />
        <ThresholdFields {...fields} />
        <TargetFields {...fields} />
        <QuietFields {...fields} />
        <EscalationFields {...fields} />
        {wasTried && problems.length > 0 && (
          <ul role="alert" className={styles.problems}>
            {problems.map((problem) => (
              <li key={problem}>{words.problems[problem]}</li>
            ))}
          </ul>
        )}
        {isFailure(failure, 'record-changed') ? (
          <p role="alert" className={styles.problems}>
            {words.conflict}
          </p>
        ) : (
          <Refusal failure={failure} />
        )}
        <DialogFooter onClose={onClose} disabled={isBusy}>
          {words.submit}
        </DialogFooter>
      </form>
    </Dialog>
  );
}
