import type { Evidence } from '@tanggap/shared/evidence';
import type { StoryDetail } from '@tanggap/shared/story';
import { useState, type SubmitEvent } from 'react';
import { useFormat } from '../../lib/format.js';
import { evidence as requests } from '../../lib/respond-api.js';
import { useText } from '../../lib/text.js';
import { Button } from '../button.js';
import { Choice } from '../choice.js';
import { Field, TextInput } from '../field.js';
import { IconArchive, IconPlus } from '../icons.js';
import { problemOf, type EvidenceDraft } from './evidence-draft.js';
import styles from './evidence.module.css';
import { useEvidenceWrites } from './use-evidence-writes.js';

export interface AddEvidenceProps {
  storyId: string;
  matches: StoryDetail['matches'];
  known: readonly Evidence[];
  onClose: () => void;
}

const blank: EvidenceDraft = { kind: 'page', url: '', publisher: '', isOwnAgency: false, file: null };

/** An address to fetch and archive, or a file to upload; what was typed stays when either is refused. */
export function AddEvidence({ storyId, matches, known, onClose }: AddEvidenceProps) {
  const t = useText();
  const words = t.evidence;
  const format = useFormat();
  const [draft, setDraft] = useState(blank);
  const [isTried, setTried] = useState(false);
  const { isBusy, refusal, write } = useEvidenceWrites(storyId);
  const problem = problemOf(draft, words, format);
  const change = (part: Partial<EvidenceDraft>) => setDraft((before) => ({ ...before, ...part }));

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== null) return;
    if (await write(() => sendDraft(storyId, draft))) {
      setDraft({ ...blank, kind: draft.kind });
      setTried(false);
    }
  };
  return (
    <form
      className={styles.form}
      aria-label={words.addTitle}
      onSubmit={(event) => void save(event)}
      noValidate
    >
      <Suggested
        matches={matches}
        known={known}
        onUse={({ url, publisher }) =>
          change({ kind: 'page', url: url ?? '', publisher, isOwnAgency: false })
        }
      />
      <Choice
        label={words.kind}
        value={draft.kind}
        options={{ page: words.byAddress, file: words.byFile }}
        onChange={(kind) => change({ kind })}
      />
      <EvidenceFields draft={draft} change={change} />
      {isTried && problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {refusal && (
        <p className={styles.problem} role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.actions}>
        {isBusy && <span role="status">{words.archivingHelp}</span>}
        <Button variant="quiet" onClick={onClose}>
          {t.components.close}
        </Button>
        <Button type="submit" icon={IconArchive} disabled={isBusy}>
          {isBusy ? words.archiving : words.archive}
        </Button>
      </div>
    </form>
  );
}

function sendDraft(storyId: string, { kind, url, publisher, isOwnAgency, file }: EvidenceDraft) {
  const about = { publisher: publisher.trim(), isOwnAgency };
  const address = url.trim();
  if (kind === 'page') return requests.cite(storyId, { ...about, url: address });
  if (file === null) throw new TypeError('expected a file to upload');
  return requests.upload(storyId, file, { ...about, ...(address === '' ? {} : { url: address }) });
}

interface FieldsProps {
  draft: EvidenceDraft;
  change: (part: Partial<EvidenceDraft>) => void;
}

function EvidenceFields({ draft, change }: FieldsProps) {
  const t = useText().evidence;
  const isFile = draft.kind === 'file';
  return (
    <>
      {isFile && (
        <Field label={t.file} hint={t.fileHint}>
          {(id) => (
            <TextInput
              id={id}
              type="file"
              accept="image/png,image/jpeg,image/webp,application/pdf,text/plain"
              onChange={(event) => change({ file: event.target.files?.[0] ?? null })}
            />
          )}
        </Field>
      )}
      <Field label={isFile ? t.fileAddress : t.address}>
        {(id) => (
          <TextInput
            id={id}
            type="url"
            placeholder="https://"
            value={draft.url}
            onChange={(event) => change({ url: event.target.value })}
          />
        )}
      </Field>
      <Field label={t.publisher}>
        {(id) => (
          <TextInput
            id={id}
            maxLength={120}
            placeholder={t.publisherPlaceholder}
            value={draft.publisher}
            onChange={(event) => change({ publisher: event.target.value })}
          />
        )}
      </Field>
      <label className={styles.own}>
        <input
          type="checkbox"
          checked={draft.isOwnAgency}
          onChange={(event) => change({ isOwnAgency: event.target.checked })}
        />
        {t.isOwnAgency}
      </label>
    </>
  );
}

interface SuggestedProps {
  matches: StoryDetail['matches'];
  known: readonly Evidence[];
  onUse: (match: StoryDetail['matches'][number]) => void;
}

/** Published checks of the same claim that are not evidence yet, one press away. */
function Suggested({ matches, known, onUse }: SuggestedProps) {
  const t = useText().evidence;
  const unused = matches.filter(({ url }) => url !== null && !known.some((item) => item.url === url));
  if (unused.length === 0) return null;
  return (
    <div className={styles.suggested}>
      {unused.slice(0, 3).map((match) => (
        <Button key={match.id} icon={IconPlus} onClick={() => onUse(match)}>
          {t.useMatch(match.publisher)}
        </Button>
      ))}
    </div>
  );
}
