import type { Viewer } from '@tanggap/shared/events';
import { createContext, useContext, useEffect } from 'react';
import { createLive } from './live-connection.js';
import type { Live, LiveStatus } from './live-types.js';
import { useStore } from './store.js';

export { createLive } from './live-connection.js';
export type { LiveSocket, LiveStatus } from './live-types.js';

/** The page's connection; `LiveContext` lets a test put another in its place. */
export const live = createLive();
export const LiveContext = createContext<Live>(live);

export function useLive(): LiveStatus & Pick<Live, 'onStories' | 'joinStory' | 'leaveStory'> {
  const current = useContext(LiveContext);
  const status = useStore(current.status);
  const { onStories, joinStory, leaveStory } = current;
  return { ...status, onStories, joinStory, leaveStory };
}

const nobody: Viewer[] = [];

/** Joins a story while the component is mounted and resolves to who else is there. */
export function useStoryPresence(storyId: string | null, verb: Viewer['verb']): Viewer[] {
  const current = useContext(LiveContext);
  const { viewers } = useStore(current.status);
  useEffect(() => {
    if (storyId === null) return;
    current.joinStory(storyId, verb);
    return () => current.leaveStory(storyId);
  }, [current, storyId, verb]);
  return storyId === null ? nobody : (viewers[storyId] ?? nobody);
}
