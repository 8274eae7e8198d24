import { usePrograms } from '../../lib/queries.js';
import { SelectInput } from '../field.js';
import { useReferenceWords } from '../respond/words.js';
import { useAddress } from './use-address.js';
import styles from './program-filter.module.css';

/** Narrows a list to one program. */
export function ProgramFilter() {
  const words = useReferenceWords();
  const programs = usePrograms().data ?? [];
  const { search, set } = useAddress();
  return (
    <SelectInput
      aria-label={words.programs}
      className={styles.select ?? ''}
      value={search.get('program') ?? ''}
      onChange={(event) => set({ program: event.target.value, id: null })}
    >
      <option value="">{words.noPrograms}</option>
      {programs.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectInput>
  );
}
