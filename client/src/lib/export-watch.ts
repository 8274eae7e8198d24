import { createStore } from './store.js';

/** Files asked for since the page was opened and not yet put away; their progress follows from page to page. */
export const watchedExports = createStore<readonly string[]>([]);

export function watchExport(id: string): void {
  watchedExports.set((before) => [...before.filter((each) => each !== id), id]);
}

export function unwatchExport(id: string): void {
  watchedExports.set((before) => before.filter((each) => each !== id));
}
