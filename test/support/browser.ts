import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const candidates = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const executablePath = candidates.find((path) => path !== undefined && existsSync(path));

/** `test`, or a skip that says why, where no browser is installed. */
export const browserTest = executablePath
  ? test
  : (title: string, body: () => Promise<void>, timeout?: number) =>
      test.skip(`${title} [no Chromium found; install it or set CHROMIUM_PATH]`, body, timeout);

export const hasBrowser = executablePath !== undefined;

export function launchBrowser(): Promise<Browser> {
  if (!executablePath) throw new Error('expected Chromium; see browserTest');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Console errors and failed page scripts so far; a journey expects none. */
  problems: string[];
}

/** A person's own browser window. */
export async function visit(
  browser: Browser,
  origin: string,
  viewport = { width: 1440, height: 900 },
): Promise<Visit> {
  const context = await browser.newContext({
    viewport,
    baseURL: origin,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  return { page, context, problems };
}

export interface Look {
  scheme: 'light' | 'dark';
  size?: { width: number; height: number };
}

/** Opens the page of a path once and fails where it is not accessible in one of the looks. */
export async function expectAccessibleIn(looks: readonly Look[], page: Page, path: string): Promise<void> {
  for (const [index, { scheme, size }] of looks.entries()) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    if (size) await page.setViewportSize(size);
    if (index === 0) await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
}

/** Fails with the rule and the element where a page breaks WCAG 2.2 A or AA. */
export async function expectAccessible(page: Page): Promise<void> {
  // Legacy is what looks into no frames from elsewhere, of which there are none; the other way opens a page each time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(found).toEqual([]);
}
