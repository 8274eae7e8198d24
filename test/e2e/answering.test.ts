import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { browserTest, expectAccessible, hasBrowser, launchBrowser, visit } from '../support/browser.js';
import { arrives, row, signIn } from '../support/desk-page.js';
import { serveEvidence, type EvidencePages } from '../support/evidence-pages.js';
import { removeData, startProduct, type Product } from '../support/product.js';
import { openPushSource } from '../support/push-desk.js';

const adminPassword = 'sandi-uji-tanggapan';
const scam =
  'BSU 2026 cair Rp1.350.000 hari ini! Daftar lewat http://bsu-cair.example, kirim foto KTP dan kode OTP sebelum ditutup malam ini.';

let web: EvidencePages;
let product: Product;
let browser: Browser;
let push: (texts: string[]) => Promise<void>;

beforeAll(async () => {
  if (!hasBrowser) return;
  web = await serveEvidence();
  product = await startProduct({
    environment: {
      TANGGAP_DEMO: 'true',
      TANGGAP_ADMIN_PASSWORD: adminPassword,
      TANGGAP_ALLOW_PRIVATE_SOURCES: 'true',
      TANGGAP_DESK_AGENCY: 'Dinas Contoh',
      TANGGAP_DESK_CONTACT: 'humas@dinas.example',
    },
  });
  browser = await launchBrowser();
  push = await openPushSource(product.origin, adminPassword);
}, 90_000);

afterAll(async () => {
  if (!hasBrowser) return;
  await browser.close();
  await product.kill('SIGTERM');
  await web.close();
  removeData(product);
}, 30_000);

async function cite(page: Page, path: string, publisher: string, isOwnAgency: boolean): Promise<void> {
  const form = page.getByRole('form', { name: 'Tambah bukti' });
  if (!(await form.isVisible()))
    await page
      .getByRole('button', { name: /^Tambah/ })
      .first()
      .click();
  await form.getByLabel('Alamat halaman').fill(web.addressOf(path));
  await form.getByLabel('Penerbit', { exact: true }).fill(publisher);
  if (isOwnAgency) await form.getByLabel(/instansi terkait sendiri/).check();
  await form.getByRole('button', { name: 'Arsipkan' }).click();
  await page.getByText(publisher).first().waitFor();
}

/** The five blocks stand after the headline; the number is the block's. */
const block = (page: Page, number: number) => page.locator('textarea').nth(number);

/** `Ctrl I` at the end of a block, found by words of the source. */
async function citeInBlock(page: Page, number: number, words: string): Promise<void> {
  await block(page, number).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+i');
  await page.getByRole('combobox', { name: /Cari/ }).fill(words);
  await page.keyboard.press('Enter');
  await expect(block(page, number).inputValue()).resolves.toMatch(/\[\d\]$/);
}

async function write(page: Page): Promise<void> {
  await page.getByLabel('Judul tanggapan').fill('Penerima BSU ditetapkan dari data kepesertaan pekerja');
  const texts = [
    'Pada November 2026, penerima BSU ditetapkan dari data kepesertaan pekerja. ',
    'Beredar pesan yang mengatasnamakan program dan meminta data pribadi.',
    'Pesan itu menyebut bantuan dapat didaftarkan lewat sebuah tautan.',
    'Pemeriksaan menunjukkan tautan itu bukan milik pemerintah. ',
    'Status penerima dicek di laman resmi bsu.kemnaker.go.id atau layanan pengaduan. ',
  ];
  for (const [index, text] of texts.entries()) await block(page, index + 1).fill(text);
  await citeInBlock(page, 1, 'tanya');
  await citeInBlock(page, 4, 'pemeriksaan');
  await citeInBlock(page, 5, 'tanya');
  await page.getByLabel('Putusan diusulkan').selectOption({ label: 'penipuan' });
}

async function openFlaggedStory(page: Page): Promise<string> {
  await page.goto('/queue?q=1.350.000');
  await push([scam]);
  await arrives(page, 'Rp1.350.000');
  await row(page, 'Rp1.350.000').first().click();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/stories\/C-\d+/);
  await page.getByRole('heading', { name: 'Bukti' }).waitFor();
  return /C-\d+/.exec(page.url())?.[0] ?? '';
}

async function approve(page: Page, version: number): Promise<void> {
  await page.getByRole('checkbox', { name: /Tidak ada data pribadi/ }).waitFor();
  for (const number of [1, 2]) {
    await page
      .getByRole('button', { name: new RegExp(`^Buka sitasi ${number}`) })
      .last()
      .click();
    await page.getByText(/Sidik jari cocok/).waitFor();
    await page.keyboard.press('Escape');
  }
  await page.getByRole('checkbox', { name: /Tidak ada data pribadi/ }).check();
  await page.getByRole('checkbox', { name: /Nada netral/ }).check();
  await page.getByRole('button', { name: `Setujui v${version}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Setujui', exact: true }).click();
  await page.getByText(`v${version} disetujui`).first().waitFor();
}

async function expectClaimReview(page: Page): Promise<void> {
  const json = await page.locator('script[type="application/ld+json"]').innerText();
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'ClaimReview',
    claimReviewed: 'Pesan itu menyebut bantuan dapat didaftarkan lewat sebuah tautan.',
    author: { '@type': 'Organization', name: 'Dinas Contoh' },
    reviewRating: { '@type': 'Rating', bestRating: 5, worstRating: 1, alternateName: 'Penipuan' },
  });
}

describe('an answer, from flag to public page, by two people in real browsers', () => {
  browserTest(
    'a flagged story is evidenced, answered, returned, approved by another, published and closed',
    async () => {
      const officer = await visit(browser, product.origin);
      const supervisor = await visit(browser, product.origin);
      const { page } = officer;
      await signIn(page, 'petugas', product.passwordOf('petugas'));
      await signIn(supervisor.page, 'penyelia', product.passwordOf('penyelia'));

      const story = await openFlaggedStory(page);
      await page.keyboard.press('c');
      await cite(page, '/tanya-jawab', 'Dinas Contoh', true);
      await cite(page, '/pemeriksaan', 'Cek Bersama', false);
      await page.getByText(/Syarat putusan terpenuhi/).waitFor();
      await page.getByRole('button', { name: 'Tutup', exact: true }).click();

      await page.keyboard.press('1');
      await page.getByLabel(/Alasan/).fill('Klaim menyebar cepat; perlu dijawab dengan fakta.');
      await page.getByRole('button', { name: 'Mulai jawab saja' }).click();
      await page.getByRole('button', { name: 'Mulai menulis' }).click();
      await write(page);
      await page.getByText('Siap diajukan').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      await page
        .getByText(/v1 (diajukan|menunggu)/)
        .first()
        .waitFor();

      await supervisor.page.goto('/responses?list=in-review');
      await supervisor.page.getByText('Penerima BSU ditetapkan').first().waitFor();
      await supervisor.page.goto('/responses/T-1/review');
      await supervisor.page.getByLabel('Alasan bila dikembalikan').fill('Sebut nama lengkap programnya.');
      await expectAccessible(supervisor.page);
      await supervisor.page.getByRole('button', { name: /Kembalikan/ }).click();
      await supervisor.page
        .getByText(/v1 dikembalikan/)
        .first()
        .waitFor();

      await page.goto(`/stories/${story}/response`);
      await block(page, 1).waitFor();
      await block(page, 1).fill(
        'Pada November 2026, penerima Bantuan Subsidi Upah (BSU) ditetapkan dari data kepesertaan pekerja. [1]',
      );
      await page.getByText(/^tersimpan/).waitFor();
      await page.keyboard.press('Control+Enter');
      await page
        .getByText(/v2 (diajukan|menunggu)/)
        .first()
        .waitFor();
      await supervisor.page.goto('/responses/T-1/review');
      await approve(supervisor.page, 2);

      await page.goto('/responses/T-1/publish');
      await page.getByRole('button', { name: 'Terbitkan halaman' }).click();
      await page
        .getByText(/Tercatat terbit: Halaman publik/)
        .first()
        .waitFor();
      await page.getByText('X', { exact: true }).first().click();
      await page.getByLabel('Alamat terbit').fill('https://x.example/dinas/status/1');
      await page.getByRole('button', { name: /^Catat terbit/ }).click();
      await page
        .getByText(/Tercatat terbit: X/)
        .first()
        .waitFor();
      await page.getByText('Siaran pers', { exact: true }).first().click();
      for (const [button, name] of [
        ['Unduh PDF', /\.pdf$/],
        ['Unduh DOCX', /\.docx$/],
      ] as const) {
        const [download] = await Promise.all([
          page.waitForEvent('download', { timeout: 40_000 }),
          page.getByText(button).click(),
        ]);
        expect(download.suggestedFilename()).toMatch(name);
      }
      await expectAccessible(page);

      const reader = await visit(browser, product.origin, { width: 390, height: 844 });
      await reader.page.goto('/answers/T-1');
      await reader.page.getByRole('heading', { level: 1, name: /Penerima BSU/ }).waitFor();
      await expectClaimReview(reader.page);
      await expectAccessible(reader.page);

      await page.getByRole('button', { name: 'Tutup cerita' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Tutup cerita/ })
        .click();
      await page.getByText(`${story} ditutup.`).first().waitFor();
      await page.goto('/queue?list=closed&since=all');
      await row(page, 'Rp1.350.000').first().waitFor();
      expect([...officer.problems, ...supervisor.problems, ...reader.problems]).toEqual([]);
    },
    240_000,
  );

  browserTest(
    'a complaint, a press product and what is not ours are each handed over and followed',
    async () => {
      const { page, problems } = await visit(browser, product.origin);
      await signIn(page, 'petugas', product.passwordOf('petugas'));
      await page.goto('/queue?q=Rawa');
      await push([
        'Sudah tiga minggu gas 3 kg langka di Pulau Rawa, pangkalan selalu kosong dan warga harus antre.',
        'Koran Rawa: 40 siswa di Teluk Ambung keracunan MBG, dapur ditutup sejak Senin dan orang tua marah.',
        'Pupuk bersubsidi di Bukit Lansa langka dan mahal, petani harus antre sejak subuh.',
      ]);
      const exits = [
        { words: '"Pulau Rawa"', key: '2', to: 'SP4N-LAPOR!', kind: 'SP4N-LAPOR!' },
        { words: 'Ambung', key: '3', to: 'Redaksi Koran Rawa', kind: 'Hak jawab' },
        { words: 'Lansa', key: '5', to: 'Dinas Pertanian', kind: 'Instansi lain' },
      ];

      for (const { words, key, to, kind } of exits) {
        await page.goto(`/queue?q=${encodeURIComponent(words)}&since=all`);
        // The story may be told by an earlier mention of the same complaint.
        await arrives(page, /\S/);
        await row(page, /\S/).first().click();
        await page.keyboard.press(key);
        await page.getByLabel('Tujuan').fill(to);
        await page.getByLabel(/Alasan/).fill('Perlu ditangani oleh yang berwenang.');
        await page.getByRole('button', { name: /(Serahkan|Simpan) saja/ }).click();
        await page.goto(`/hand-offs`);
        await page.getByText(to).first().waitFor();
        await page.getByText(kind).first().waitFor();
      }

      await expectAccessible(page);
      expect(problems).toEqual([]);
    },
    120_000,
  );
});
