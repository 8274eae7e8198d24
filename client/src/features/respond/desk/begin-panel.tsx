import { weighAnswer } from '@tanggap/shared/decision-aid';
import type { StoryDetail } from '@tanggap/shared/story';
import { templates } from '@tanggap/shared/templates/templates';
import { purposes, type Purpose } from '@tanggap/shared/vocabulary';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../components/button.js';
import { Field, SelectInput } from '../../../components/field.js';
import { IconArrowLeft, IconPencil } from '../../../components/icons.js';
import { isFailure } from '../../../lib/http.js';
import { responses } from '../../../lib/respond-api.js';
import { respondKeys } from '../../../lib/respond-queries.js';
import { useCan } from '../../../lib/session.js';
import { useReason } from '../../../lib/text.js';
import { useRefusal } from '../parts/use-refusal.js';
import { useRespondWords } from '../words.js';
import styles from './begin-panel.module.css';

/** Where a story has no answer yet: what to weigh, and the frame to begin with. */
export function BeginPanel({ story }: { story: StoryDetail }) {
  const t = useRespondWords();
  const mayWrite = useCan('responses:write');
  return (
    <div className={styles.page}>
      <Link to={`/stories/${story.id}`} className={styles.back}>
        <IconArrowLeft /> {t.desk.back(story.id)}
      </Link>
      <h1 className={styles.title}>{t.begin.title}</h1>
      <p className={styles.claim}>{story.title}</p>
      <p className={styles.text}>{mayWrite ? t.begin.text : t.begin.mayNotWrite}</p>
      {mayWrite && <BeginForm story={story} />}
      <AidList story={story} />
    </div>
  );
}

function BeginForm({ story }: { story: StoryDetail }) {
  const t = useRespondWords();
  const say = useReason();
  const { begin, isBusy } = useBegin(story.id);
  const [purpose, setPurpose] = useState<Purpose>('counter');
  const [templateId, setTemplate] = useState('');
  return (
    <div className={styles.form}>
      <Field label={t.begin.purpose}>
        {(id) => (
          <SelectInput id={id} value={purpose} onChange={({ target }) => setPurpose(target.value as Purpose)}>
            {purposes.map((name) => (
              <option key={name} value={name}>
                {t.purposes[name]}
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
      <Field label={t.begin.template}>
        {(id) => (
          <SelectInput id={id} value={templateId} onChange={({ target }) => setTemplate(target.value)}>
            <option value="">{t.begin.noTemplate}</option>
            {templates
              .filter((template) => template.purpose === purpose)
              .map((template) => (
                <option key={template.id} value={template.id}>
                  {say(template.name)}
                </option>
              ))}
          </SelectInput>
        )}
      </Field>
      <Button
        variant="primary"
        isLarge
        icon={IconPencil}
        disabled={isBusy}
        onClick={() => void begin({ purpose, ...(templateId === '' ? {} : { templateId }) })}
      >
        {t.begin.submit}
      </Button>
    </div>
  );
}

/** Begins the answer; where a colleague was faster, theirs is opened instead. */
function useBegin(storyId: string) {
  const client = useQueryClient();
  const refuse = useRefusal();
  const [isBusy, setBusy] = useState(false);
  const readAgain = () => client.invalidateQueries({ queryKey: respondKeys.responses });
  const begin = async (body: Parameters<typeof responses.begin>[1]) => {
    setBusy(true);
    try {
      const begun = await responses.begin(storyId, body);
      client.setQueryData(respondKeys.response(begun.id), begun);
      await readAgain();
    } catch (error) {
      if (isFailure(error, 'wrong-state') && typeof error.details.responseId === 'string') await readAgain();
      else refuse(error);
    } finally {
      setBusy(false);
    }
  };
  return { begin, isBusy };
}

/** Questions with the story's own figures; they lean, and order nothing. */
function AidList({ story }: { story: StoryDetail }) {
  const { begin: t } = useRespondWords();
  const say = useReason();
  return (
    <section className={styles.aid} aria-labelledby="aid-title">
      <h2 id="aid-title">
        {t.aid} <span className={styles.note}>{t.aidNote}</span>
      </h2>
      <ul>
        {weighAnswer(story).map(({ key, question, figure, leaning, because }) => (
          <li key={key} className={styles.question}>
            <p>
              <strong>{say(question)}</strong>
              {figure !== null && ` ${figure}`}
            </p>
            <p className={styles.note}>
              {say(because)}
              {leaning !== null && ` · ${t.leanings[leaning]}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
