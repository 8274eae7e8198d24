import type { Page } from 'playwright-core';

/** What a person does in the browser, in the words of the desk. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Nama pengguna').fill(username);
  await page.getByLabel('Sandi', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.getByRole('heading', { name: 'Semua terbuka' }).waitFor();
}

const rows = (page: Page) => page.getByRole('listbox', { name: 'Daftar cerita' }).getByRole('option');

/** The row of the queue whose title holds the words. */
export function row(page: Page, words: string | RegExp) {
  return rows(page).filter({ hasText: words });
}

/** What the rows on the screen say, from the first to the last; what is new to this screen alone is not marked. */
export async function rowsOf(page: Page): Promise<string[]> {
  const texts = await rows(page).allInnerTexts();
  return texts.map((text) => text.replace(/^baru(?=\S)/gm, ''));
}

/** Waits until a story is in the list; arrivals wait behind the pill, which `N` opens. */
export async function arrives(page: Page, words: string | RegExp, withinMs = 20_000): Promise<void> {
  const found = row(page, words).first();
  for (let waited = 0; waited < withinMs; waited += 500) {
    if (await found.isVisible()) return;
    await page.keyboard.press('n');
    await page.waitForTimeout(500);
  }
  await found.waitFor({ timeout: 1 });
}
