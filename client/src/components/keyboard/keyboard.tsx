import { createContext, use, useEffect, useEffectEvent, useMemo, useRef, type ReactNode } from 'react';
import { actsOnItsOwn, chordOf, isTyping } from './chord.js';

export type KeyBindings = Partial<Record<string, (event: KeyboardEvent) => void>>;

interface Layer {
  bindings: () => KeyBindings;
  isModal: boolean;
}

interface Registry {
  add(layer: Layer): () => void;
}

const RegistryContext = createContext<Registry | null>(null);

/** How long `g` waits for its second letter. */
const sequenceMs = 1_200;
const ownKeys = new Set(['enter', 'space', 'up', 'down', 'left', 'right']);

export interface KeyboardProviderProps {
  children: ReactNode;
  /** Single letters, digits and signs; chords with Control and named keys always work. */
  areSingleKeysOn: boolean;
}

/** The one place that listens to the keyboard. The layer added last is asked first; a modal layer hides those below. */
export function KeyboardProvider({ children, areSingleKeysOn }: KeyboardProviderProps) {
  const layers = useRef<Layer[]>([]);
  const prefix = useRef<{ key: string; at: number } | null>(null);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const chord = chordOf(event);
    if (!mayAct(event, chord, areSingleKeysOn)) return;
    const waiting =
      prefix.current && event.timeStamp - prefix.current.at < sequenceMs ? prefix.current.key : null;
    prefix.current = null;
    const run = (waiting && find(layers.current, `${waiting} ${chord}`)) ?? find(layers.current, chord);
    if (run) {
      event.preventDefault();
      run(event);
    } else if (startsSequence(layers.current, chord)) {
      prefix.current = { key: chord, at: event.timeStamp };
    }
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const registry = useMemo<Registry>(
    () => ({
      add(layer) {
        layers.current = [...layers.current, layer];
        return () => {
          layers.current = layers.current.filter((other) => other !== layer);
        };
      },
    }),
    [],
  );
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

function mayAct(event: KeyboardEvent, chord: string, areSingleKeysOn: boolean): boolean {
  if (chord.startsWith('mod+') || chord.startsWith('alt+') || chord === 'escape' || /^f\d+$/.test(chord))
    return true;
  if (isTyping(event.target)) return false;
  if (ownKeys.has(chord)) return !actsOnItsOwn(event.target);
  return areSingleKeysOn || chord.length > 'shift+x'.length;
}

/** Layers from the top down to the first modal one. */
function reachable(layers: readonly Layer[]): Layer[] {
  const modal = layers.findLastIndex((layer) => layer.isModal);
  return layers.slice(Math.max(0, modal)).reverse();
}

function find(layers: readonly Layer[], chord: string) {
  for (const layer of reachable(layers)) {
    const run = layer.bindings()[chord];
    if (run) return run;
  }
  return undefined;
}

function startsSequence(layers: readonly Layer[], chord: string): boolean {
  return reachable(layers).some((layer) =>
    Object.keys(layer.bindings()).some((key) => key.startsWith(`${chord} `)),
  );
}

export interface UseKeysOptions {
  /** Default true. */
  isEnabled?: boolean;
  /** Hides all layers below while this one is there. Default false. */
  isModal?: boolean;
}

/**
 * Listens for keys while the component is mounted: `{ j: next, 'shift+f': clear, 'mod+enter': save, 'g a': goToQueue }`.
 * The newest bindings are always used; nothing needs memoising.
 */
export function useKeys(
  bindings: KeyBindings,
  { isEnabled = true, isModal = false }: UseKeysOptions = {},
): void {
  const registry = use(RegistryContext);
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    if (!registry || !isEnabled) return undefined;
    return registry.add({ bindings: () => latest.current, isModal });
  }, [registry, isEnabled, isModal]);
}
