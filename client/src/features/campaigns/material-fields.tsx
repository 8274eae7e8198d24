import { Field, TextArea, TextInput } from '../../components/field.js';
import { CheckChoices, type CheckChoicesProps } from '../../components/page/check-choices.js';
import { useNarratives } from '../../lib/respond-queries.js';
import type { FormPartProps } from './form-part.js';
import { useCampaignWords } from './words.js';
import { useReadyResponses } from './use-ready-responses.js';
import styles from './campaign-form.module.css';

/** What is said: messages, hashtags, and approved texts to be used. */
export function MaterialFields({ fields, put, problemOf }: FormPartProps) {
  const words = useCampaignWords();
  const responses = useReadyResponses(fields.responseIds);
  const narratives = useNarratives({ state: 'live' }).data ?? [];
  return (
    <section className={styles.part}>
      <Field label={words.keyMessages} hint={words.keyMessagesHint} problem={problemOf('keyMessages')}>
        {(id) => (
          <TextArea
            id={id}
            rows={3}
            value={fields.keyMessages}
            aria-invalid={problemOf('keyMessages') !== null}
            onChange={({ target }) => put({ keyMessages: target.value })}
          />
        )}
      </Field>
      <Field label={words.hashtags} hint={words.hashtagsHint} problem={problemOf('hashtags')}>
        {(id) => (
          <TextInput
            id={id}
            value={fields.hashtags}
            aria-invalid={problemOf('hashtags') !== null}
            onChange={({ target }) => put({ hashtags: target.value })}
          />
        )}
      </Field>
      <Choices
        none={words.noResponses}
        label={words.responses}
        hint={words.responsesHint}
        options={responses}
        chosen={fields.responseIds}
        onChange={(chosen) => put({ responseIds: chosen })}
      />
      <Choices
        none={words.noNarratives}
        label={words.narratives}
        hint={words.narrativesHint}
        options={narratives.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
        chosen={fields.narrativeIds}
        onChange={(chosen) => put({ narrativeIds: chosen })}
      />
    </section>
  );
}

/** An empty box would look broken: it is said that there is nothing to choose from. */
function Choices({ none, ...choices }: CheckChoicesProps & { none: string }) {
  if (choices.options.length > 0) return <CheckChoices {...choices} />;
  return (
    <p className={styles.quiet}>
      {choices.label}: {none}
    </p>
  );
}
