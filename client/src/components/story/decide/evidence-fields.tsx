import type { Citation } from '@tanggap/shared/case';
import { missingEvidence } from '@tanggap/shared/case-rules';
import type { StoryDetail } from '@tanggap/shared/story';
import { useState } from 'react';
import { useText } from '../../../lib/text.js';
import { Button, IconButton } from '../../button.js';
import { Chip } from '../../chip.js';
import { Field, TextInput } from '../../field.js';
import { IconCheck, IconCircleCheck, IconInfoCircle, IconPlus, IconX } from '../../icons.js';
import type { DecisionDraft } from './decision-drafts.js';
import styles from './evidence-fields.module.css';

export interface EvidenceFieldsProps {
  draft: DecisionDraft;
  matches: StoryDetail['matches'];
  onChange: (part: Partial<DecisionDraft>) => void;
}

/** The sources a verdict rests on, and what is still missing while one adds them. */
export function EvidenceFields({ draft, matches, onChange }: EvidenceFieldsProps) {
  const { sheet: words } = useText().components;
  const { citations } = draft;
  const missing = missingEvidence(draft.outcome, citations);
  const outside = citations.filter((citation) => !citation.isOwnAgency).length;
  const add = (citation: Citation) =>
    onChange({ citations: [...citations.filter(({ url }) => url !== citation.url), citation] });
  const remove = (url: string) =>
    onChange({ citations: citations.filter((citation) => citation.url !== url) });
  const unused = matches.filter(
    ({ url }) => url !== null && !citations.some((citation) => citation.url === url),
  );
  return (
    <div className={styles.evidence}>
      <p className={styles.state} data-complete={missing.length === 0}>
        {missing.length === 0 ? <IconCircleCheck /> : <IconInfoCircle />}
        <strong>{words.evidenceCount(citations.length, outside)}</strong>
        {missing.map((what) => words.missing[what]).join(' ')}
      </p>
      <ul className={styles.list}>
        {citations.map((citation) => (
          <CitationRow key={citation.url} citation={citation} onRemove={() => remove(citation.url)} />
        ))}
      </ul>
      <div className={styles.suggested}>
        {unused.slice(0, 3).map(({ id, url, publisher }) => (
          <Button
            key={id}
            icon={IconPlus}
            onClick={() => url !== null && add({ url, publisher, isOwnAgency: false })}
          >
            {words.useMatch(publisher)}
          </Button>
        ))}
      </div>
      <NewCitation onAdd={add} />
    </div>
  );
}

function CitationRow({ citation, onRemove }: { citation: Citation; onRemove: () => void }) {
  const { sheet: words } = useText().components;
  return (
    <li className={styles.row}>
      <span className={styles.url}>{citation.url}</span>
      <span>{citation.publisher}</span>
      {citation.isOwnAgency ? (
        <Chip edge="outline">{words.isOwnAgency}</Chip>
      ) : (
        <Chip tone="ok" icon={IconCheck}>
          {words.outsideAgency}
        </Chip>
      )}
      <IconButton icon={IconX} label={words.removeSource(citation.publisher)} onClick={onRemove} />
    </li>
  );
}

const isWebAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');

function NewCitation({ onAdd }: { onAdd: (citation: Citation) => void }) {
  const { sheet: words } = useText().components;
  const [url, setUrl] = useState('');
  const [publisher, setPublisher] = useState('');
  const [isOwnAgency, setOwn] = useState(false);
  const isReady = isWebAddress(url.trim()) && publisher.trim().length >= 2;
  const add = () => {
    onAdd({ url: url.trim(), publisher: publisher.trim(), isOwnAgency });
    setUrl('');
    setPublisher('');
    setOwn(false);
  };
  return (
    <div className={styles.form}>
      <Field label={words.address}>
        {(id) => (
          <TextInput
            id={id}
            type="url"
            placeholder="https://"
            value={url}
            onChange={(e) => setUrl(e.target.value)}
          />
        )}
      </Field>
      <Field label={words.publisher}>
        {(id) => (
          <TextInput
            id={id}
            maxLength={120}
            value={publisher}
            onChange={(e) => setPublisher(e.target.value)}
          />
        )}
      </Field>
      <label className={styles.own}>
        <input type="checkbox" checked={isOwnAgency} onChange={(e) => setOwn(e.target.checked)} />
        {words.isOwnAgency}
      </label>
      <Button disabled={!isReady} onClick={add}>
        {words.addSource}
      </Button>
    </div>
  );
}
