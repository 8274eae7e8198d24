import type { Session } from '@tanggap/shared/api';
import { isAllowed, type Permission } from '@tanggap/shared/roles';
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from './api.js';
import { whenSessionLost } from './http.js';
import { followLive } from './live-cache.js';
import { live } from './live.js';
import { keys } from './queries.js';
import { createStore, useStore } from './store.js';

/** True after a session ended while somebody was working, so that sign-in can say so instead of greeting. */
const wasLost = createStore(false);
export const useWasSessionLost = (): boolean => useStore(wasLost);

/**
 * Who is signed in: `data` is null where nobody is. The page shows the sign-in form in place of its content and keeps
 * the address, so that one returns to where one was.
 */
export function useSession() {
  return useQuery({
    queryKey: keys.session,
    queryFn: async ({ signal }): Promise<Session | null> => {
      const reply = await api.session.get(signal);
      return reply.user === null ? null : reply;
    },
    staleTime: Infinity,
  });
}

/** The signed-in person; null before sign-in. */
export function useUser(): Session['user'] | null {
  return useSession().data?.user ?? null;
}

/** Whether the signed-in person may do this; the server asks again. */
export function useCan(permission: Permission): boolean {
  const user = useUser();
  return user !== null && isAllowed(user.role, permission);
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: api.session.start,
    onSuccess: (session) => {
      wasLost.set(false);
      // Another person may have sat here before: nothing of theirs may show.
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] });
      client.setQueryData(keys.session, session);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: api.session.end,
    onSuccess: () => {
      live.stop();
      client.setQueryData(keys.session, null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] });
    },
  });
}

function loseSession(client: QueryClient): void {
  if (!client.getQueryData(keys.session)) return;
  wasLost.set(true);
  live.stop();
  client.setQueryData(keys.session, null);
}

/** Called once by the shell: keeps the live connection while somebody is signed in, and notices the session's end. */
export function useSessionKeeper(): void {
  const client = useQueryClient();
  const user = useUser();
  const isSignedIn = user !== null;
  const isAuditor = user?.role === 'auditor';
  useEffect(() => whenSessionLost(() => loseSession(client)), [client]);
  useEffect(() => {
    // An auditor reads the log, never the work itself.
    if (!isSignedIn || isAuditor) return;
    return followLive(live, client, () => loseSession(client));
  }, [client, isSignedIn, isAuditor]);
}
