import type { SourceDraft } from '@tanggap/shared/source';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnounce } from '../../components/announcer.js';
import { useToast } from '../../components/toast/toast.js';
import { api, isFailure, type ApiFailure } from '../../lib/api.js';
import { useFormat } from '../../lib/format.js';
import { keys } from '../../lib/queries.js';
import { useText } from '../../lib/text.js';
import type { SourceRow } from './source-looks.js';

/** Every change of a source, with its notice; resolves to null where it was refused. */
export function useSourceWrites() {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const toast = useToast();
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);

  const write = async <T>(action: () => Promise<T>, done: string | null): Promise<{ value: T } | null> => {
    setBusy(true);
    setFailure(null);
    try {
      const value = await action();
      if (done !== null) toast({ text: done });
      return { value };
    } catch (error) {
      const words = t.errors[isFailure(error) ? error.code : 'internal'];
      if (isFailure(error)) setFailure(error);
      toast({ kind: 'refused', text: words.title });
      announce(`${words.title} ${words.help}`, 'assertive');
      return null;
    } finally {
      setBusy(false);
      void client.invalidateQueries({ queryKey: keys.sources });
    }
  };

  const words = t.sources;
  return {
    isBusy,
    failure,
    add: (draft: SourceDraft) => write(() => api.sources.add(draft), words.form.added(draft.name)),
    edit: (id: string, change: Partial<SourceDraft>, name: string) =>
      write(() => api.sources.edit(id, change), words.form.saved(name)),
    setEnabled: (source: SourceRow, enabled: boolean) =>
      write(
        () => api.sources.edit(source.id, { enabled }),
        enabled ? words.switchedOn(source.name) : words.switchedOff(source.name),
      ),
    remove: (source: SourceRow) => write(() => api.sources.remove(source.id), words.removed(source.name)),
    makeKey: (id: string) => write(() => api.sources.key(id), null),
    poll: (source: SourceRow) => write(() => api.sources.poll(source.id), words.polled(source.name)),
    pollAll: (sources: readonly SourceRow[]) =>
      write(
        () => Promise.all(sources.map((source) => api.sources.poll(source.id))),
        words.pollingAll(format.number(sources.length)),
      ),
  };
}
