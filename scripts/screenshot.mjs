// `node scripts/screenshot.mjs`: starts the product on a fresh data folder and photographs the queue for the README.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { prepare, root, say } from './lib/prepare.mjs';

prepare({ client: true });
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
if (!executablePath) {
  say('Expected Chromium; install it or set CHROMIUM_PATH.');
  process.exit(1);
}

const dataDir = mkdtempSync(join(tmpdir(), 'tanggap-picture-'));
const server = spawn(process.execPath, ['server/dist/main.js'], {
  cwd: root,
  env: {
    ...process.env,
    TANGGAP_PORT: '0',
    TANGGAP_DATA_DIR: dataDir,
    TANGGAP_DEMO: 'true',
    TANGGAP_LOG_LEVEL: 'warn',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let printed = '';
server.stdout.on('data', (chunk) => (printed += chunk));
while (!/petugas\s+\S+/.test(printed)) await wait(100);
const origin = /http:\/\/[\d.:]+/.exec(printed)[0];
const password = /petugas\s+(\S+)/.exec(printed)[1];

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1440, height: 900 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('Nama pengguna').fill('petugas');
  await page.getByLabel('Sandi', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('option').nth(5).waitFor({ timeout: 60_000 });
  // The sample feed gets a moment to tell its first affairs.
  await wait(15_000);
  await page.goto('/queue');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await wait(2_000);
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  const path = join(root, 'docs/images/queue.png');
  await page.screenshot({ path });
  say(`wrote ${path}`);
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
}
