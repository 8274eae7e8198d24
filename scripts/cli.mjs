// Runs one command of server/src/cli. Progress of installing and building goes to standard error only.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root } from './lib/prepare.mjs';

const [name, ...args] = process.argv.slice(2);
prepare();
process.setSourceMapsEnabled(true);
const settings = join(root, '.env');
if (existsSync(settings)) process.loadEnvFile(settings);
const { run } = await import(`../server/dist/cli/${name}.js`);
// A reader that stops early, such as `head`, is no failure.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await run(args, process).catch((error) => {
  const isMistyped = String(error.code).startsWith('ERR_PARSE_ARGS_');
  if (error.name !== 'SettingsError' && !isMistyped) throw error;
  process.stderr.write(`${isMistyped ? `npm run ${name}: ` : ''}${error.message}\n`);
  return 2;
});
