// `npm start`: everything a newcomer needs, in one command.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root } from './lib/prepare.mjs';

prepare({ client: true });
process.setSourceMapsEnabled(true);
const settings = join(root, '.env');
if (existsSync(settings)) process.loadEnvFile(settings);
process.chdir(root);
await import('../server/dist/main.js');
