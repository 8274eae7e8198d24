import { readSettings, SettingsError, type Settings } from './config.js';
import { createLog } from './log.js';
import { startProduct, type StartedProduct } from './wiring.js';

// The only place that ends the process.

function settingsOrExit(): Settings {
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(1);
  }
}

const settings = settingsOrExit();
const log = createLog(settings.TANGGAP_LOG_LEVEL);

function explain(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const { TANGGAP_HOST: host, TANGGAP_PORT: port, TANGGAP_DATA_DIR: folder } = settings;
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken. Stop what runs there or set TANGGAP_PORT.`;
  if (code === 'EACCES' || code === 'EROFS')
    return `Cannot write to ${folder}. Set TANGGAP_DATA_DIR to a folder you own.`;
  return `Tanggap could not start: ${message}`;
}

function announce({ origin, newAccounts, isDemo }: StartedProduct): void {
  const lines = ['', `Tanggap berjalan di ${origin}`];
  if (isDemo) lines.push('Data contoh menyala: semua cerita rekaan. TANGGAP_DEMO=false mematikannya.');
  if (newAccounts.length > 0) {
    lines.push(
      '',
      'Akun untuk masuk (hanya ditampilkan sekali; npm run user -- reset NAMA membuat sandi baru):',
    );
    for (const { username, password, role } of newAccounts) {
      lines.push(`  ${username.padEnd(12)} ${password.padEnd(26)} ${role}`);
    }
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

try {
  const product = await startProduct(settings, log);
  announce(product);
  let isStopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, 'stopping');
    product.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
} catch (error) {
  log.debug({ err: error }, 'start failed');
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
