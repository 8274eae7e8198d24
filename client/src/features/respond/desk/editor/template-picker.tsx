import { templates, fillTemplate, type Template } from '@tanggap/shared/templates/templates';
import { useState } from 'react';
import { Dialog } from '../../../../components/dialog.js';
import { DialogButtons } from '../../../../components/dialog-footer.js';
import { Field, SelectInput } from '../../../../components/field.js';
import { useReason } from '../../../../lib/text.js';
import { useTemplateNames } from '../../parts/use-template-names.js';
import { useRespondWords } from '../../words.js';
import type { Desk } from '../desk.js';
import { useWrites } from '../use-writes.js';
import styles from './template-picker.module.css';

/** Frames by exit and purpose; blocks that hold text are replaced only after a question, and stay as a version. */
export function TemplatePicker({ desk }: { desk: Desk }) {
  const t = useRespondWords();
  const say = useReason();
  const words = useTemplateNames(desk.story);
  const [asked, setAsked] = useState<Template | null>(null);
  const apply = (template: Template) =>
    desk.edit({ ...fillTemplate(template, words), templateId: template.id });
  const choose = (id: string) => {
    const template = templates.find((each) => each.id === id);
    if (!template) return;
    const isWritten = Object.values(desk.content.blocks).some((text) => text.trim() !== '');
    if (isWritten) setAsked(template);
    else apply(template);
  };
  return (
    <>
      <Field label={t.settings.template}>
        {(id) => (
          <SelectInput
            id={id}
            value={desk.content.templateId ?? ''}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{t.settings.keep}</option>
            {templates.map((template) => (
              <option key={template.id} value={template.id}>
                {say(template.name)}
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
      {asked && (
        <ReplaceDialog
          desk={desk}
          onClose={() => setAsked(null)}
          onReplace={() => {
            apply(asked);
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

interface ReplaceDialogProps {
  desk: Desk;
  onClose: () => void;
  onReplace: () => void;
}

function ReplaceDialog({ desk, onClose, onReplace }: ReplaceDialogProps) {
  const { settings } = useRespondWords();
  const { cut, isBusy } = useWrites(desk);
  const replace = async () => {
    if (await cut()) onReplace();
  };
  return (
    <Dialog
      title={settings.applyTitle}
      onClose={onClose}
      footer={
        <DialogButtons onClose={onClose} disabled={isBusy} onClick={() => void replace()}>
          {settings.apply}
        </DialogButtons>
      }
    >
      <p className={styles.text}>{settings.applyText}</p>
    </Dialog>
  );
}
