import { useEffect, useId, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { Button } from '../../components/button.js';
import { useToast } from '../../components/toast/toast.js';
import { api } from '../../lib/api.js';
import { useText } from '../../lib/text.js';
import { useStoryWrites } from './story-writes.js';
import styles from './note-form.module.css';

export interface NoteFormProps {
  storyId: string;
  /** Grows with every press of `T`, which puts the cursor here. */
  calls: number;
}

/** One line that grows; anybody of the desk may write, whoever holds the story. */
export function NoteForm({ storyId, calls }: NoteFormProps) {
  const t = useText().story.timeline;
  const id = useId();
  const toast = useToast();
  const { write, isBusy } = useStoryWrites(storyId);
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (calls > 0) field.current?.focus();
  }, [calls]);

  const save = async () => {
    if (text.trim() === '') return;
    const saved = await write(() => api.stories.note(storyId, text.trim()));
    if (!saved) return;
    setText('');
    toast({ text: t.noteSaved });
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void save();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    if (event.key === 'Escape') field.current?.blur();
  };

  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <label className="visually-hidden" htmlFor={id}>
        {t.noteLabel}
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles.field}
        rows={text.includes('\n') || text.length > 40 ? 3 : 1}
        maxLength={2_000}
        placeholder={t.notePlaceholder}
        aria-keyshortcuts="t"
        aria-describedby={`${id}-hint`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text.trim() !== '' && (
        <div className={styles.actions}>
          <span id={`${id}-hint`}>{t.noteHint}</span>
          <Button type="submit" disabled={isBusy}>
            {t.addNote}
          </Button>
        </div>
      )}
    </form>
  );
}
