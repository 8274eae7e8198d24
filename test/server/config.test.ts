import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSettings, SettingsError } from '../../server/src/config.js';
import { extraEngineOf, mayLeave } from '../../server/src/extra-engine/settings.js';

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

  test('The extra engine is off unless set, and one kind of it at a time', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tanggap-settings-'));
    const address = { TANGGAP_ENGINE_URL: 'http://10.0.0.5:8000/v1', TANGGAP_ENGINE_NAME: 'qwen2.5:7b' };

    expect(extraEngineOf(readSettings({}))).toBeUndefined();
    expect(extraEngineOf(readSettings(address))).toMatchObject({ kind: 'chat', allowOutside: false });
    expect(problemsOf({ ...address, TANGGAP_ENGINE_MODEL: folder })).toEqual([
      'TANGGAP_ENGINE_MODEL: expected it or TANGGAP_ENGINE_URL, got both',
      expect.stringMatching(
        /^TANGGAP_ENGINE_MODEL: expected a folder with model\.onnx, labels\.json, tokenizer/,
      ),
    ]);
    rmSync(folder, { recursive: true });
  });

  test('An extra engine half set, or outside the agency without leave, stops the start', () => {
    const outside = { TANGGAP_ENGINE_URL: 'https://203.0.113.7/v1', TANGGAP_ENGINE_NAME: 'besar' };

    expect(problemsOf({ TANGGAP_ENGINE_URL: 'http://10.0.0.5/v1' })).toHaveLength(1);
    expect(problemsOf({ TANGGAP_ENGINE_NAME: 'besar' })).toHaveLength(1);
    expect(
      problemsOf({ ...outside, TANGGAP_ENGINE_URL: 'https://humas:rahasia@10.0.0.5/v1' }).join(),
    ).not.toContain('rahasia');
    expect(problemsOf(outside)).toEqual([expect.stringContaining('TANGGAP_ENGINE_ALLOW_OUTSIDE=true')]);
    expect(mayLeave(extraEngineOf(readSettings({ ...outside, TANGGAP_ENGINE_ALLOW_OUTSIDE: 'true' })))).toBe(
      true,
    );
  });

  test('an empty variable counts as not given', () => {
    expect(readSettings({ TANGGAP_DEMO: '' }).TANGGAP_DEMO).toBeUndefined();
  });

  test('the example file lists exactly the settings that are read', () => {
    const example = readFileSync('.env.example', 'utf8');
    const listed = [...example.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name);

    const source = ['server/src/config.ts', 'server/src/extra-engine/settings.ts']
      .map((path) => readFileSync(path, 'utf8').split(/export type (?:ExtraEngine)?Settings/)[0])
      .join('\n');
    const read = [...source.matchAll(/^ {2}((?:TANGGAP|ELASTICSEARCH|REDIS)_[A-Z_]+): /gm)].map(
      ([, name]) => name,
    );

    expect(listed.toSorted()).toEqual(read.toSorted());
  });
});
