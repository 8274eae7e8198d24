import type { SourceDraft } from '@tanggap/shared/source';
import { useWrite } from '../../components/use-write.js';
import { api } from '../../lib/api.js';
import { useFormat } from '../../lib/format.js';
import { keys } from '../../lib/queries.js';
import { useText } from '../../lib/text.js';
import type { SourceRow } from './source-looks.js';

/** Every change of a source, with its notice; resolves to null where it was refused. */
export function useSourceWrites() {
  const words = useText().sources;
  const format = useFormat();
  const { write, isBusy, failure } = useWrite();
  const save = <T>(action: () => Promise<T>, done?: string) =>
    write(action, { ...(done === undefined ? {} : { done }), refresh: [keys.sources] });
  return {
    isBusy,
    failure,
    add: (draft: SourceDraft) => save(() => api.sources.add(draft), words.form.added(draft.name)),
    edit: (id: string, change: Partial<SourceDraft>, name: string) =>
      save(() => api.sources.edit(id, change), words.form.saved(name)),
    setEnabled: (source: SourceRow, enabled: boolean) =>
      save(
        () => api.sources.edit(source.id, { enabled }),
        enabled ? words.switchedOn(source.name) : words.switchedOff(source.name),
      ),
    remove: (source: SourceRow) => save(() => api.sources.remove(source.id), words.removed(source.name)),
    makeKey: (id: string) => save(() => api.sources.key(id)),
    poll: (source: SourceRow) => save(() => api.sources.poll(source.id), words.polled(source.name)),
    pollAll: (sources: readonly SourceRow[]) =>
      save(
        () => Promise.all(sources.map((source) => api.sources.poll(source.id))),
        words.pollingAll(format.number(sources.length)),
      ),
  };
}
