import type { programs as indonesian } from '../id/programs.js';

export const programs: typeof indonesian = {};
