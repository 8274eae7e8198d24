import type { story as indonesian } from '../id/story.js';

export const story: typeof indonesian = {};
