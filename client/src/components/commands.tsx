import { createContext, use, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';

/** Something the palette can run for the story that is open. */
export interface Command {
  label: string;
  run: () => void;
  icon?: Icon;
  keys?: string;
}

export interface StoryCommands {
  /** Case number shown beside the palette's field, such as `C-2481`. */
  storyId: string;
  commands: readonly Command[];
}

interface CommandRegistry {
  set(commands: StoryCommands | null): void;
  get(): StoryCommands | null;
}

const CommandsContext = createContext<CommandRegistry>({ set: () => {}, get: () => null });

/** Where the open story's actions meet the palette; the palette reads them at the moment it opens. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const current = useRef<StoryCommands | null>(null);
  const registry = useMemo<CommandRegistry>(
    () => ({
      set: (commands) => {
        current.current = commands;
      },
      get: () => current.current,
    }),
    [],
  );
  return <CommandsContext value={registry}>{children}</CommandsContext>;
}

/** Offers the open story's actions to the palette while mounted; null offers none. */
export function useStoryCommands(commands: StoryCommands | null): void {
  const registry = use(CommandsContext);
  useEffect(() => {
    registry.set(commands);
    return () => registry.set(null);
  });
}

export function useCommandRegistry(): Pick<CommandRegistry, 'get'> {
  return use(CommandsContext);
}
