import type { sources as indonesian } from '../id/sources.js';

export const sources: typeof indonesian = {};
