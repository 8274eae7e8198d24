import { Field, TextArea, TextInput } from '../../components/field.js';
import { CheckChoices } from '../../components/page/check-choices.js';
import { provinces } from '@tanggap/shared/provinces';
import { useFormat } from '../../lib/format.js';
import { usePrograms } from '../../lib/queries.js';
import type { FormPartProps } from './form-part.js';
import { useCampaignWords } from './words.js';
import styles from './campaign-form.module.css';

const provinceOptions = provinces.map(({ bps, name }) => ({ value: bps, label: name }));

/** What the campaign is for, for whom, where and when. */
export function AboutFields({ fields, put, problemOf }: FormPartProps) {
  const words = useCampaignWords();
  const programs = usePrograms().data ?? [];
  return (
    <section className={styles.part}>
      <Field label={words.name} problem={problemOf('name')}>
        {(id) => (
          <TextInput
            id={id}
            maxLength={120}
            value={fields.name}
            aria-invalid={problemOf('name') !== null}
            onChange={({ target }) => put({ name: target.value })}
          />
        )}
      </Field>
      <Field label={words.aim} problem={problemOf('aim')}>
        {(id) => (
          <TextArea
            id={id}
            rows={2}
            maxLength={600}
            value={fields.aim}
            aria-invalid={problemOf('aim') !== null}
            onChange={({ target }) => put({ aim: target.value })}
          />
        )}
      </Field>
      <Field label={words.audience} hint={words.optional} problem={problemOf('audience')}>
        {(id) => (
          <TextInput
            id={id}
            maxLength={300}
            value={fields.audience}
            onChange={({ target }) => put({ audience: target.value })}
          />
        )}
      </Field>
      <div className={styles.pair}>
        <MomentField name="startsAt" label={words.starts} {...{ fields, put, problemOf }} />
        <MomentField name="endsAt" label={words.ends} {...{ fields, put, problemOf }} />
      </div>
      <CheckChoices
        label={words.programs}
        hint={words.optional}
        options={programs.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={fields.programs}
        onChange={(chosen) => put({ programs: chosen })}
      />
      <CheckChoices
        label={words.regions}
        hint={words.regionsHint}
        options={provinceOptions}
        chosen={fields.regions}
        onChange={(chosen) => put({ regions: chosen })}
      />
    </section>
  );
}

interface MomentFieldProps extends FormPartProps {
  name: 'startsAt' | 'endsAt';
  label: string;
}

function MomentField({ name, label, fields, put, problemOf }: MomentFieldProps) {
  const { zone } = useFormat();
  return (
    <Field label={`${label} (${zone})`} problem={problemOf(name)}>
      {(id) => (
        <TextInput
          id={id}
          type="datetime-local"
          value={fields[name]}
          aria-invalid={problemOf(name) !== null}
          onChange={({ target }) => put({ [name]: target.value })}
        />
      )}
    </Field>
  );
}
