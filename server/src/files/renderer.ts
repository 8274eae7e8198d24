import { createFileRenderer } from './file-renderer.js';

/** The one thread for files of this process: its libraries are large, so that every kind of file shares it. */
export const fileRenderer = createFileRenderer();
