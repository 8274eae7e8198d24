import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  browserTest,
  expectAccessible,
  expectAccessibleIn,
  hasBrowser,
  launchBrowser,
  visit,
} from '../support/browser.js';
import { arrives, row, signIn } from '../support/desk-page.js';
import { removeData, startProduct, type Product } from '../support/product.js';
import { openPushSource } from '../support/push-desk.js';

const adminPassword = 'sandi-uji-peramban';
const scam =
  'Dana Sekolah Rakyat Rp3.750.000 dibagikan hari ini! Kirim foto KTP, PIN ATM dan kode OTP ke admin lewat http://dana-siswa.example sebelum ditutup.';

let product: Product;
let browser: Browser;
let push: (texts: string[]) => Promise<void>;

beforeAll(async () => {
  if (!hasBrowser) return;
  product = await startProduct({
    environment: { TANGGAP_DEMO: 'true', TANGGAP_ADMIN_PASSWORD: adminPassword },
  });
  browser = await launchBrowser();
  push = await openPushSource(product.origin, adminPassword);
}, 90_000);

afterAll(async () => {
  if (!hasBrowser) return;
  await browser.close();
  await product.kill('SIGTERM');
  removeData(product);
}, 30_000);

describe('a night at the desk, in a real browser', () => {
  browserTest(
    'a pushed mention appears without reload, is decided by keyboard, and a colleague sees it',
    async () => {
      const officer = await visit(browser, product.origin);
      const supervisor = await visit(browser, product.origin);
      await signIn(officer.page, 'petugas', product.passwordOf('petugas'));
      await signIn(supervisor.page, 'penyelia', product.passwordOf('penyelia'));
      await officer.page.goto('/queue?q=3.750.000');
      await supervisor.page.goto('/queue?q=3.750.000');

      await push([scam]);

      await arrives(officer.page, 'Rp3.750.000');
      await arrives(supervisor.page, 'Rp3.750.000');
      expect(officer.problems).toEqual([]);

      await row(officer.page, 'Rp3.750.000').first().click();
      await officer.page.keyboard.press('c');
      await row(supervisor.page, /memegang/)
        .first()
        .waitFor({ timeout: 10_000 });

      await officer.page.keyboard.press('4');
      await officer.page.getByLabel(/Alasan/).fill('Sudah dijawab kemarin; dipantau bila tumbuh lagi.');
      await officer.page.keyboard.press('Control+Enter');

      await supervisor.page
        .getByText(/Diputus Petugas Contoh/)
        .first()
        .waitFor({ timeout: 10_000 });
      await officer.page.goto('/queue?list=monitored&since=all&level=all');
      await arrives(officer.page, 'Rp3.750.000');
      expect([...officer.problems, ...supervisor.problems]).toEqual([]);
    },
    90_000,
  );

  browserTest(
    'every page is accessible, in light and dark, on a desk and on a telephone',
    async () => {
      const desk = await visit(browser, product.origin);
      await desk.page.goto('/');
      await desk.page.getByLabel('Nama pengguna').waitFor();
      await expectAccessible(desk.page);
      await signIn(desk.page, 'admin', adminPassword);
      for (const path of ['/queue', '/programs', '/programs/mbg', '/sources', '/audit']) {
        await expectAccessibleIn([{ scheme: 'light' }, { scheme: 'dark' }], desk.page, path);
      }
      await desk.page.goto('/queue');
      await desk.page.getByRole('option').first().waitFor();
      await desk.page.keyboard.press('Enter');
      await desk.page.waitForURL(/\/stories\/C-\d+/);
      await desk.page.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(desk.page);
      await desk.page.setViewportSize({ width: 390, height: 844 });
      await expectAccessible(desk.page);
      await desk.page.goto('/queue');
      await desk.page.getByRole('option').first().waitFor();
      await expectAccessible(desk.page);
      expect(desk.problems).toEqual([]);
    },
    300_000,
  );

  browserTest(
    'When the server restarts, then an open queue catches up by itself',
    async () => {
      const officer = await visit(browser, product.origin);
      await signIn(officer.page, 'petugas', product.passwordOf('petugas'));
      const port = new URL(product.origin).port;
      await product.kill('SIGKILL');
      await officer.page.getByText('Terputus').first().waitFor({ timeout: 15_000 });

      const earlier = product;
      product = await startProduct({
        dataDir: earlier.dataDir,
        environment: { TANGGAP_DEMO: 'true', TANGGAP_PORT: port },
      });
      product.passwordOf = earlier.passwordOf;
      await officer.page.getByText('Langsung').first().waitFor({ timeout: 30_000 });

      await officer.page.goto('/queue?q=rahasiakan');
      await push([
        'Kata orang dalam, BPJS Kesehatan dihapus mulai besok dan dirahasiakan! Viralkan ke semua grup sebelum dihapus.',
      ]);
      await arrives(officer.page, 'BPJS Kesehatan');
    },
    120_000,
  );
});
