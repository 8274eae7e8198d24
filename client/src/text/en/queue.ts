import type { queue as indonesian } from '../id/queue.js';

export const queue: typeof indonesian = {};
