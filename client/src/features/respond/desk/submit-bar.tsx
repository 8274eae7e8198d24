import { isAllowed } from '@tanggap/shared/roles';
import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { SelectInput } from '../../../components/field.js';
import { IconCircleCheck, IconCircleX, IconUserCheck } from '../../../components/icons.js';
import { useKeys } from '../../../components/keyboard/keyboard.js';
import { useToast } from '../../../components/toast/toast.js';
import { toneProps } from '../../../components/tone.js';
import { useFormat } from '../../../lib/format.js';
import { useLive } from '../../../lib/live.js';
import { useColleagues } from '../../../lib/queries.js';
import { useUser } from '../../../lib/session.js';
import { useRespondWords } from '../words.js';
import type { Desk } from './desk.js';
import { useBlockers } from './use-blockers.js';
import { useWrites } from './use-writes.js';
import styles from './submit-bar.module.css';

/** Who approves, what still holds the submission back, and the two ways on. */
export function SubmitBar({ desk }: { desk: Desk }) {
  const t = useRespondWords();
  const [approverId, setApprover] = useState<string>('');
  const { cut, submit, isBusy } = useWrites(desk);
  const blockers = useBlockers(desk);
  const toast = useToast();
  const names = useApprovers(desk);
  const me = useUser()?.id;
  const { author, writers = [] } = desk.response;
  const hasWritten = [author, ...writers].some(({ id }) => id === me);
  const mayAct = desk.mayEdit && desk.response.status === 'draft';
  const maySubmit = mayAct && blockers.length === 0 && !isBusy;

  const save = async () => {
    const before = desk.response.latest;
    const saved = await cut();
    if (saved)
      toast({ text: saved.latest === before ? t.save.nothingNew(before) : t.save.cut(saved.latest) });
  };
  const send = async () => {
    const sent = await submit(approverId === '' ? null : approverId);
    if (!sent?.submitted) return;
    const name = names.find(({ id }) => id === approverId)?.name;
    const n = sent.submitted.version;
    toast({ text: name === undefined ? t.submit.doneAnyone(n) : t.submit.done(n, name) });
  };
  useKeys({
    ...(mayAct && !isBusy && { 'mod+s': () => void save() }),
    ...(maySubmit && { 'mod+enter': () => void send() }),
    // The browser's own "save page" would only be in the way.
    ...(!mayAct && { 'mod+s': () => undefined }),
  });

  return (
    <footer className={styles.bar} data-lifts-toast>
      <label className={styles.approver}>
        <IconUserCheck />
        <span>{t.submit.approver}</span>
        <SelectInput
          value={approverId}
          disabled={!mayAct}
          onChange={(event) => setApprover(event.target.value)}
        >
          <option value="">{t.submit.anyone}</option>
          {names.map(({ id, name, isOnline }) => (
            <option key={id} value={id}>
              {isOnline ? t.submit.online(name) : name}
            </option>
          ))}
        </SelectInput>
      </label>
      {hasWritten && <p className={styles.note}>{t.submit.youWrote}</p>}
      <Blockers blockers={mayAct ? blockers : []} isReady={maySubmit} />
      <Button keys="mod+s" isLarge disabled={!mayAct || isBusy} onClick={() => void save()}>
        {t.submit.saveVersion}
      </Button>
      <Button variant="primary" keys="mod+enter" isLarge disabled={!maySubmit} onClick={() => void send()}>
        {t.submit.submit}
      </Button>
    </footer>
  );
}

/** The blocker stands beside the button that it holds back; several are counted and named on hovering. */
function Blockers({ blockers, isReady }: { blockers: readonly string[]; isReady: boolean }) {
  const { submit: t } = useRespondWords();
  const format = useFormat();
  const [first] = blockers;
  if (first === undefined)
    return isReady ? (
      <p className={styles.state} role="status" {...toneProps('ok')}>
        <IconCircleCheck /> {t.ready}
      </p>
    ) : (
      <span className={styles.state} />
    );
  return (
    <p className={styles.state} role="status" title={blockers.join('\n')} {...toneProps('urgent')}>
      <IconCircleX />
      {blockers.length === 1 ? first : t.blockers(format.number(blockers.length))}
    </p>
  );
}

/** Who may approve this text: a role that approves, and not a word of it theirs. */
function useApprovers({ response }: Desk): { id: string; name: string; isOnline: boolean }[] {
  const me = useUser()?.id;
  const { people } = useLive();
  const writers = [response.author, ...(response.writers ?? [])].map(({ id }) => id);
  return (useColleagues().data ?? [])
    .filter(({ id, role }) => isAllowed(role, 'responses:approve') && id !== me && !writers.includes(id))
    .map(({ id, name }) => ({ id, name, isOnline: people.some(({ userId }) => userId === id) }));
}
