import { prepare } from './lib/prepare.mjs';

prepare({ client: true });
