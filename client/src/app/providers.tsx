import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AnnouncerProvider } from '../components/announcer.js';
import { CommandsProvider } from '../components/commands.js';
import { KeyboardProvider } from '../components/keyboard/keyboard.js';
import { ToastProvider } from '../components/toast/toast.js';
import { usePreferences } from '../lib/preferences.js';

export interface ProvidersProps {
  client: QueryClient;
  children: ReactNode;
}

/** Everything a page may rely on, apart from the router. */
export function Providers({ client, children }: ProvidersProps) {
  const { singleKeys } = usePreferences();
  return (
    <QueryClientProvider client={client}>
      <KeyboardProvider areSingleKeysOn={singleKeys}>
        <AnnouncerProvider>
          <CommandsProvider>
            <ToastProvider>{children}</ToastProvider>
          </CommandsProvider>
        </AnnouncerProvider>
      </KeyboardProvider>
    </QueryClientProvider>
  );
}
