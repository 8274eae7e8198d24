import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { isFailure, type ApiFailure } from '../lib/http.js';
import { useText } from '../lib/text.js';
import { useAnnounce } from './announcer.js';
import { useToast } from './toast/toast.js';

export interface WriteOptions<T> {
  /** What the notice says once it is saved. */
  done?: string | ((value: T) => string);
  /** Query keys to read again, whether it went well or not: a refusal often means that something moved. */
  refresh?: readonly QueryKey[];
}

/** One change at a time, with its notice; resolves to null where it was refused, and the entries stay. */
export function useWrite() {
  const t = useText();
  const client = useQueryClient();
  const toast = useToast();
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);

  const write = async <T>(
    action: () => Promise<T>,
    { done, refresh = [] }: WriteOptions<T> = {},
  ): Promise<{ value: T } | null> => {
    setBusy(true);
    setFailure(null);
    try {
      const value = await action();
      if (done !== undefined) toast({ text: typeof done === 'string' ? done : done(value) });
      return { value };
    } catch (error) {
      const words = t.errors[isFailure(error) ? error.code : 'internal'];
      if (isFailure(error)) setFailure(error);
      toast({ kind: 'refused', text: words.title });
      announce(`${words.title} ${words.help}`, 'assertive');
      return null;
    } finally {
      setBusy(false);
      for (const queryKey of refresh) void client.invalidateQueries({ queryKey });
    }
  };
  return { write, isBusy, failure };
}
