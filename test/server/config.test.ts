import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSettings, SettingsError } from '../../server/src/config.js';

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
  }
  return [];
}

describe('settings', () => {
  test('without any variable the product listens on loopback with both roles', () => {
    expect(readSettings({})).toMatchObject({
      TANGGAP_HOST: '127.0.0.1',
      TANGGAP_PORT: 4100,
      TANGGAP_ROLES: ['web', 'ingest'],
      TANGGAP_ALLOW_PRIVATE_SOURCES: false,
    });
  });

  test('The spool may take 512 MB unless told otherwise, and never nothing', () => {
    expect(readSettings({}).TANGGAP_SPOOL_MB).toBe(512);
    expect(readSettings({ TANGGAP_SPOOL_MB: '64' }).TANGGAP_SPOOL_MB).toBe(64);
    expect(problemsOf({ TANGGAP_SPOOL_MB: '0' })).toHaveLength(1);
  });

  test('When several settings are wrong, then all of them are named at once', () => {
    const problems = problemsOf({
      TANGGAP_PORT: 'empat ribu',
      TANGGAP_ROLES: 'web,penyiar',
      TANGGAP_DEMO: 'ya',
      TANGGAP_PROT: '4100',
    });

    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual([
      'TANGGAP_DEMO',
      'TANGGAP_PORT',
      'TANGGAP_PROT',
      'TANGGAP_ROLES.1',
    ]);
  });

  test('When a secret is too short, then the message does not repeat it', () => {
    const problems = problemsOf({ TANGGAP_ADMIN_PASSWORD: 'rahasia' });

    expect(problems).toHaveLength(1);
    expect(problems.join()).not.toContain('rahasia');
  });

  test('When mail or Telegram is set up wrongly, then it is said without repeating tokens and passwords', () => {
    const problems = problemsOf({
      TANGGAP_SMTP_URL: 'https://humas:rahasia@surat.example',
      TANGGAP_MAIL_FROM: 'Humas\r\nBcc: lain@contoh.go.id',
      TANGGAP_TELEGRAM_TOKEN: 'rahasia',
      TANGGAP_TELEGRAM_ORIGIN: 'ftp://telegram.example',
    });

    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'TANGGAP_SMTP_URL',
      'TANGGAP_MAIL_FROM',
      'TANGGAP_TELEGRAM_TOKEN',
      'TANGGAP_TELEGRAM_ORIGIN',
    ]);
    expect(problems.join()).not.toContain('rahasia');
    expect(
      readSettings({ TANGGAP_SMTP_URL: 'smtps://humas:rahasia@surat.example:465' }).TANGGAP_SMTP_URL,
    ).toBeDefined();
  });

  test('When web and ingest are separate, then a cluster and Redis are asked for', () => {
    const problems = problemsOf({ TANGGAP_ROLES: 'web' });

    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['TANGGAP_ROLES', 'REDIS_URL']);
    expect(
      readSettings({
        TANGGAP_ROLES: 'ingest',
        ELASTICSEARCH_URL: 'http://10.0.0.1:9200,http://10.0.0.2:9200',
        REDIS_URL: 'redis://10.0.0.3:6379',
        TANGGAP_AUTHOR_KEY: 'kunci-yang-cukup-panjang-untuk-penulis',
      }).TANGGAP_ROLES,
    ).toEqual(['ingest']);
  });

  test('A secret may come as a file, and not twice', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tanggap-settings-'));
    const file = join(folder, 'key');
    writeFileSync(file, 'kunci-yang-cukup-panjang-untuk-penulis\n');

    const { TANGGAP_AUTHOR_KEY: key } = readSettings({ TANGGAP_AUTHOR_KEY_FILE: file });

    expect(key).toBe('kunci-yang-cukup-panjang-untuk-penulis');
    expect(problemsOf({ TANGGAP_AUTHOR_KEY_FILE: file, TANGGAP_AUTHOR_KEY: 'x'.repeat(40) })).toHaveLength(1);
    expect(problemsOf({ TANGGAP_AUTHOR_KEY_FILE: join(folder, 'missing') })).toEqual([
      'TANGGAP_AUTHOR_KEY_FILE: ENOENT',
    ]);
    rmSync(folder, { recursive: true });
  });

  test('an empty variable counts as not given', () => {
    expect(readSettings({ TANGGAP_DEMO: '' }).TANGGAP_DEMO).toBeUndefined();
  });

  test('the example file lists exactly the settings that are read', () => {
    const example = readFileSync('.env.example', 'utf8');
    const listed = [...example.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name);

    const [source = ''] = readFileSync('server/src/config.ts', 'utf8').split('export type Settings');
    const read = [...source.matchAll(/^ {2}((?:TANGGAP|ELASTICSEARCH|REDIS)_[A-Z_]+): /gm)].map(
      ([, name]) => name,
    );

    expect(listed.toSorted()).toEqual(read.toSorted());
  });
});
