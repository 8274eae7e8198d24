import {
  answerExits,
  channels,
  purposes,
  type AnswerExit,
  type Channel,
  type Purpose,
} from '@tanggap/shared/vocabulary';
import { useState } from 'react';
import { Field, SelectInput, TextInput } from '../../../../components/field.js';
import { useRespondWords } from '../../words.js';
import type { Desk } from '../desk.js';
import { TemplatePicker } from './template-picker.js';
import styles from './settings-panel.module.css';

/** What the answer is for, what it stands for, where it goes. */
export function SettingsPanel({ desk }: { desk: Desk }) {
  const t = useRespondWords();
  return (
    <section className={styles.panel} aria-label={t.settings.title}>
      <h2 className={styles.title}>{t.settings.title}</h2>
      <fieldset className={styles.fields} disabled={!desk.mayEdit}>
        <ExitField desk={desk} />
        <PurposeField desk={desk} />
        <TemplatePicker desk={desk} />
        <ContactField desk={desk} />
        <HashtagField desk={desk} />
        <ChannelField desk={desk} />
      </fieldset>
    </section>
  );
}

function ExitField({ desk }: { desk: Desk }) {
  const t = useRespondWords();
  return (
    <Field label={t.settings.exit}>
      {(id) => (
        <SelectInput
          id={id}
          value={desk.content.exit ?? ''}
          onChange={({ target }) =>
            desk.edit({ exit: target.value === '' ? null : (target.value as AnswerExit) })
          }
        >
          <option value="">{t.settings.noExit}</option>
          {answerExits.map((exit) => (
            <option key={exit} value={exit}>
              {t.exits[exit]}
            </option>
          ))}
        </SelectInput>
      )}
    </Field>
  );
}

function PurposeField({ desk }: { desk: Desk }) {
  const t = useRespondWords();
  return (
    <Field label={t.settings.purpose}>
      {(id) => (
        <SelectInput
          id={id}
          value={desk.content.purpose}
          onChange={({ target }) => desk.edit({ purpose: target.value as Purpose })}
        >
          {purposes.map((purpose) => (
            <option key={purpose} value={purpose}>
              {t.purposes[purpose]}
            </option>
          ))}
        </SelectInput>
      )}
    </Field>
  );
}

function ContactField({ desk }: { desk: Desk }) {
  const t = useRespondWords();
  return (
    <Field label={t.settings.contact} hint={t.settings.contactHint}>
      {(id) => (
        <TextInput
          ref={desk.fields.registerContact}
          id={id}
          maxLength={300}
          value={desk.content.contact}
          onChange={({ target }) => desk.edit({ contact: target.value })}
        />
      )}
    </Field>
  );
}

const hashtag = /^[\p{L}\p{N}_]{2,50}$/u;
const mostHashtags = 10;

const tagsOf = (text: string): string[] =>
  text
    .split(/[\s,]+/)
    .map((word) => word.replace(/^#/, ''))
    .filter(Boolean);

/** Words are kept as typed; only those that can be hashtags enter the text. */
function HashtagField({ desk }: { desk: Desk }) {
  const t = useRespondWords();
  const { hashtags } = desk.content;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? hashtags.join(' ');
  const isWrong = tagsOf(shown).some((tag) => !hashtag.test(tag));
  return (
    <Field
      label={t.settings.hashtags}
      hint={t.settings.hashtagsHint}
      problem={isWrong && typed === null ? t.settings.hashtagsWrong : null}
    >
      {(id) => (
        <TextInput
          id={id}
          value={shown}
          aria-invalid={isWrong}
          onChange={({ target }) => {
            setTyped(target.value);
            const tags = tagsOf(target.value).filter((tag) => hashtag.test(tag));
            desk.edit({ hashtags: [...new Set(tags)].slice(0, mostHashtags) });
          }}
          onBlur={() => {
            if (!isWrong) setTyped(null);
          }}
        />
      )}
    </Field>
  );
}

function ChannelField({ desk }: { desk: Desk }) {
  const t = useRespondWords();
  const chosen = desk.content.channels;
  const toggle = (channel: Channel) =>
    desk.edit({
      channels: channels.filter((name) =>
        name === channel ? !chosen.includes(name) : chosen.includes(name),
      ),
    });
  return (
    <fieldset className={styles.channels}>
      <legend>{t.settings.channels}</legend>
      {channels.map((channel) => (
        <label key={channel} className={styles.channel}>
          <input type="checkbox" checked={chosen.includes(channel)} onChange={() => toggle(channel)} />
          {t.channels[channel]}
        </label>
      ))}
    </fieldset>
  );
}
