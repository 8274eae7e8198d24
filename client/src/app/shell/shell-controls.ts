import { createContext, use } from 'react';

interface Controls {
  openPalette: () => void;
  openHelp: () => void;
  /** Asks for a public address to capture. */
  openCapture: () => void;
  isCollapsed: boolean;
  toggleSidebar: () => void;
}

const ShellContext = createContext<Controls | null>(null);
export const ShellControls = ShellContext.Provider;

export function useShell(): Controls {
  const controls = use(ShellContext);
  if (!controls) throw new Error('expected a Shell above this component');
  return controls;
}
