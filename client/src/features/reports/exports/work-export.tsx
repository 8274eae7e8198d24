import { exportFormatsOf, type ExportFormat } from '@tanggap/shared/export';
import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { FormatChoice } from '../../../components/export/export-button.js';
import { useStartExport } from '../../../components/export/use-start-export.js';
import { Field, TextInput } from '../../../components/field.js';
import { IconFileCheck } from '../../../components/icons.js';
import { Refusal } from '../../../components/refusal.js';
import { useExportWords } from '../../../lib/export-words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { instantsOf, isRange, presetRange, type WorkPreset } from './work-range.js';
import styles from './exports.module.css';

const presets: readonly WorkPreset[] = ['month', 'lastMonth', 'half'];

/** A person's own record, which nobody else can ask for. */
export function WorkExport() {
  const words = useExportWords().work;
  const { dayKey, zone } = useFormat();
  const today = dayKey(useNow(60_000));
  const [range, setRange] = useState(() => presetRange('month', today));
  const [format, setFormat] = useState<ExportFormat>('docx');
  const [wasTried, setTried] = useState(false);
  const { start, isBusy, failure } = useStartExport();
  const isWrong = !isRange(range);
  const submit = () => {
    setTried(true);
    if (!isWrong) void start({ kind: 'my-work', format, ...instantsOf(range, zone) });
  };
  return (
    <form
      className={styles.work}
      aria-label={words.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div>
        <h2>{words.title}</h2>
        <p>{words.text}</p>
        <p className={styles.only}>{words.only}</p>
      </div>
      <div className={styles.presets} role="group" aria-label={words.range}>
        {presets.map((preset) => {
          const { from, to } = presetRange(preset, today);
          return (
            <Button
              key={preset}
              aria-pressed={from === range.from && to === range.to}
              onClick={() => setRange({ from, to })}
            >
              {words.presets[preset]}
            </Button>
          );
        })}
      </div>
      <div className={styles.fields}>
        <Field label={words.from}>
          {(id) => (
            <TextInput
              id={id}
              type="date"
              max={today}
              value={range.from}
              onChange={({ target }) => setRange({ ...range, from: target.value })}
            />
          )}
        </Field>
        <Field label={words.to} problem={wasTried && isWrong ? words.wrongRange : null}>
          {(id) => (
            <TextInput
              id={id}
              type="date"
              max={today}
              value={range.to}
              aria-invalid={wasTried && isWrong}
              onChange={({ target }) => setRange({ ...range, to: target.value })}
            />
          )}
        </Field>
        <FormatChoice formats={exportFormatsOf['my-work']} format={format} onChange={setFormat} />
        <Button type="submit" variant="primary" icon={IconFileCheck} disabled={isBusy}>
          {words.make}
        </Button>
      </div>
      <Refusal failure={failure} />
    </form>
  );
}
