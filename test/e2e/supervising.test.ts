import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  browserTest,
  expectAccessible,
  expectAccessibleIn,
  hasBrowser,
  launchBrowser,
  visit,
  type Visit,
} from '../support/browser.js';
import { signIn } from '../support/desk-page.js';
import { removeData, startProduct, type Product } from '../support/product.js';
import { replayWeeks } from '../support/replayed-weeks.js';

const adminPassword = 'sandi-uji-peramban';

let product: Product;
let browser: Browser;
let passwordOf: (username: string) => string;

/** The first start prints the accounts; the second serves what was replayed meanwhile. */
beforeAll(async () => {
  if (!hasBrowser) return;
  const environment = { TANGGAP_DEMO: 'true', TANGGAP_ADMIN_PASSWORD: adminPassword };
  const first = await startProduct({ environment });
  passwordOf = (username) => first.passwordOf(username);
  await first.kill('SIGTERM');
  await replayWeeks(first.dataDir, Date.now());
  product = await startProduct({
    dataDir: first.dataDir,
    environment: { ...environment, TANGGAP_DEMO: 'false' },
  });
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  if (!hasBrowser) return;
  await browser.close();
  await product.kill('SIGTERM');
  removeData(product);
}, 30_000);

async function enter(username: string): Promise<Visit> {
  const person = await visit(browser, product.origin);
  await signIn(person.page, username, passwordOf(username));
  return person;
}

/** The number in a text such as `1.978 sebutan`. */
async function figure(page: Page, pattern: RegExp): Promise<number> {
  const found = page.getByText(pattern).first();
  await found.waitFor();
  return Number((pattern.exec((await found.textContent()) ?? '')?.[1] ?? '').replaceAll('.', ''));
}

describe('two weeks looked back upon, in a real browser', () => {
  browserTest(
    'an analyst finds a wave, sees what made it, narrows to it, and keeps the search',
    async () => {
      const { page, problems } = await enter('analis');
      await page.goto('/issues');
      const query = page.getByRole('combobox', { name: /Cari|Pencarian/ }).first();
      await query.fill('program:blt (OTP OR tautan');
      await page
        .getByText(/kurung/i)
        .first()
        .waitFor();
      await query.fill('OTP OR tautan');
      await query.press('Enter');

      const all = await figure(page, /([\d.]+) sebutan · /);
      await page
        .getByText(/× biasa|biasanya hampir/)
        .first()
        .waitFor();
      expect(all).toBeGreaterThan(150);
      await expectAccessible(page);

      await page.getByRole('button', { name: 'Tabel' }).click();
      await page.getByRole('table').first().waitFor();
      await page.getByRole('button', { name: 'Tabel' }).click();
      await page
        .getByText(/× biasa|biasanya hampir/)
        .first()
        .click();
      expect(page.url()).toContain('sel=');

      await page.getByRole('button', { name: 'Simpan pencarian' }).click();
      await page.getByLabel(/Nama/).fill('Tautan BLT');
      await page.getByLabel(/Tujuan/).fill('Mengikuti pesan berantai tentang tautan BLT.');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Simpan/ })
        .click();
      await page.getByRole('heading', { name: 'Tautan BLT' }).waitFor();
      await page.getByRole('button', { name: 'Peta' }).click();
      await page.getByRole('group', { name: /Peta provinsi/ }).waitFor();
      expect(problems).toEqual([]);
    },
    120_000,
  );

  browserTest(
    'an analyst puts stories into an issue, sees it over time, and takes the last change back',
    async () => {
      const { page, problems } = await enter('analis');
      await page.goto('/issues?q=LPG');
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: 'Masukkan ke isu' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Judul isu').fill('Kelangkaan LPG 3 kg');
      await dialog.getByLabel(/Alasan/).fill('Keluhan yang sama di banyak pangkalan.');
      await dialog.locator('button[type=submit]').click();
      await page
        .getByRole('link', { name: /Kelangkaan LPG/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: /Kelangkaan LPG 3 kg/ }).waitFor();
      await expectAccessible(page);

      await page.getByRole('button', { name: 'Sunting' }).click();
      await page
        .getByRole('dialog')
        .getByLabel(/Catatan/)
        .fill('Diikuti sampai pasokan pulih.');
      await page
        .getByRole('dialog')
        .getByLabel(/Alasan/)
        .fill('Menulis tujuan isu ini.');
      await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
      await page.getByText('Diikuti sampai pasokan pulih.').waitFor();
      await page.getByRole('button', { name: 'Urungkan' }).first().click();
      await page.getByText('Belum ada catatan.').waitFor();
      expect(problems).toEqual([]);
    },
    120_000,
  );

  browserTest(
    'a supervisor reads the response times, opens the stories of a figure, and has the daily report made',
    async () => {
      const { page, problems } = await enter('penyelia');
      await page.goto('/measure?range=30d');
      await page.getByText('Ditandai → diambil').first().waitFor();
      await page.getByText(/menghitung yang masih terbuka/).waitFor();
      await expectAccessible(page);

      await page
        .getByRole('link', { name: /masih terbuka|median/ })
        .first()
        .click();
      await page.getByRole('table').first().waitFor();
      expect(page.url()).toContain('/measure/stories');
      await expectAccessible(page);

      await page.goto('/measure');
      await page.getByRole('button', { name: 'Buat laporan harian' }).click();
      await page.waitForURL(/\/reports\/R-\d+/);
      await page.getByText('Ringkasan').first().waitFor();
      await expectAccessible(page);
      const download = page.waitForEvent('download');
      await page
        .getByRole('link', { name: 'PDF' })
        .or(page.getByRole('button', { name: 'PDF' }))
        .first()
        .click();
      expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
      expect(problems).toEqual([]);
    },
    120_000,
  );

  browserTest(
    'every page of looking back is accessible, on a desk and on a telephone, in light and dark',
    async () => {
      const { page, problems } = await enter('penyelia');
      const paths = [
        ...['/issues', '/questions', '/campaigns', '/measure', '/measure/backlog', '/measure/workload'],
        ...['/measure/quality', '/measure/effect', '/measure/targets', '/measure/calendar', '/roster'],
        ...['/reports', '/alerts', '/exports'],
      ];
      const looks = [
        { scheme: 'light', size: { width: 1440, height: 900 } },
        { scheme: 'dark', size: { width: 390, height: 844 } },
      ] as const;
      for (const path of paths) await expectAccessibleIn(looks, page, path);
      expect(problems).toEqual([]);
    },
    240_000,
  );
});
