import type { capture as indonesian } from '../id/capture.js';

export const capture: typeof indonesian = {};
