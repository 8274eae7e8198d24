import { Button } from '../../../components/button.js';
import { TextArea } from '../../../components/field.js';
import { Refusal } from '../../../components/refusal.js';
import { useReportWords } from '../words.js';
import type { Note } from './use-note.js';
import styles from './paper.module.css';

const longest = 4_000;

/** The one part of a draft that a person writes; on paper only its words stand. */
export function NoteEditor({ note }: { note: Note }) {
  const words = useReportWords().page;
  const state = note.isBusy ? words.noteSaving : note.isDirty ? words.noteDirty : words.noteSaved;
  return (
    <div className={styles.noteEditor}>
      <TextArea
        aria-label={words.note}
        rows={5}
        maxLength={longest}
        placeholder={words.notePlaceholder}
        className={styles.noteField}
        value={note.text}
        onChange={({ target }) => note.setText(target.value)}
        onBlur={() => void note.save()}
      />
      <p className={styles.notePrinted} aria-hidden="true">
        {note.text}
      </p>
      <div className={styles.noteState}>
        <span role="status">{note.text === '' && !note.isDirty ? '' : state}</span>
        <Button disabled={!note.isDirty || note.isBusy} onClick={() => void note.save()}>
          {words.saveNote}
        </Button>
      </div>
      <Refusal failure={note.failure} />
    </div>
  );
}
