import { Button, IconButton } from '../../../components/button.js';
import { TextInput } from '../../../components/field.js';
import { IconPlus, IconX } from '../../../components/icons.js';
import { useRosterWords } from '../words.js';
import { emptyPromise, isStoryWrong, isTextShort, type PromiseDraft } from './note-draft.js';
import styles from './handover.module.css';

export interface PromiseFieldsProps {
  promises: readonly PromiseDraft[];
  wasTried: boolean;
  onChange: (promises: PromiseDraft[]) => void;
}

/** The schema takes no more. */
const mostPromises = 50;

/** What was promised, by when, and about which story. */
export function PromiseFields({ promises, wasTried, onChange }: PromiseFieldsProps) {
  const words = useRosterWords().handover;
  const put = (index: number, change: Partial<PromiseDraft>) =>
    onChange(promises.map((promise, place) => (place === index ? { ...promise, ...change } : promise)));
  return (
    <section>
      <h3>
        {words.promises} <span>{words.promisesHint}</span>
      </h3>
      <ol className={styles.promises}>
        {promises.map((promise, index) => (
          <li key={index}>
            <PromiseRow
              promise={promise}
              number={index + 1}
              wasTried={wasTried}
              onPut={(change) => put(index, change)}
              onRemove={() => onChange(promises.filter((_, place) => place !== index))}
            />
          </li>
        ))}
      </ol>
      {promises.length < mostPromises && (
        <Button variant="quiet" icon={IconPlus} onClick={() => onChange([...promises, emptyPromise])}>
          {words.addPromise}
        </Button>
      )}
    </section>
  );
}

interface PromiseRowProps {
  promise: PromiseDraft;
  number: number;
  wasTried: boolean;
  onPut: (change: Partial<PromiseDraft>) => void;
  onRemove: () => void;
}

function PromiseRow({ promise, number, wasTried, onPut, onRemove }: PromiseRowProps) {
  const words = useRosterWords().handover;
  const isShort = wasTried && isTextShort(promise);
  const isWrong = isStoryWrong(promise) && (wasTried || promise.story.length > 2);
  return (
    <>
      <div className={styles.promise}>
        <TextInput
          aria-label={`${words.promise} ${number}`}
          placeholder={words.promise}
          maxLength={300}
          value={promise.text}
          aria-invalid={isShort}
          onChange={(event) => onPut({ text: event.target.value })}
        />
        <TextInput
          type="datetime-local"
          aria-label={`${words.due} ${number}`}
          value={promise.due}
          onChange={(event) => onPut({ due: event.target.value })}
        />
        <TextInput
          aria-label={`${words.story} ${number}`}
          placeholder={words.storyPlaceholder}
          value={promise.story}
          aria-invalid={isWrong}
          onChange={(event) => onPut({ story: event.target.value })}
        />
        <IconButton icon={IconX} label={words.removePromise(number)} onClick={onRemove} />
      </div>
      {(isShort || isWrong) && (
        <p role="alert" className={styles.problem}>
          {isShort ? words.promiseShort : words.storyWrong}
        </p>
      )}
    </>
  );
}
