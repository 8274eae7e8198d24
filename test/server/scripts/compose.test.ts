import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readSettings, storePlaceOf } from '../../../server/src/config.js';

interface Service {
  image?: string;
  user?: string;
  restart?: string;
  cap_drop?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  volumes?: string[];
  networks?: string[];
  depends_on?: Record<string, unknown>;
  healthcheck?: { test: string[] };
  network_mode?: string;
}

interface Compose {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, unknown>;
  networks: Record<string, unknown>;
}

// Comes with the linters: the compose file is data for another program, and the product itself reads no YAML.
const yaml = createRequire(import.meta.url)('yaml') as { parse(text: string, options: object): Compose };
const compose = yaml.parse(readFileSync('compose.yaml', 'utf8'), { merge: true });
const services = Object.entries(compose.services);
const lasting = services.filter(([, { restart }]) => restart !== 'no');
const products = services.filter(([, { image }]) => image?.startsWith('tanggap:'));

const folder = mkdtempSync(join(tmpdir(), 'tanggap-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What stands in each secret; settings are checked with them as the product reads them. */
const secrets: Record<string, string> = {
  elasticsearch_api_key: 'a2V5OnZhbHVl',
  redis_url: 'redis://:sandi@redis:6379',
  admin_password: 'sandi-pertama-yang-panjang',
  author_key: 'k'.repeat(64),
  metrics_token: 't'.repeat(32),
};

function environmentOf({ environment = {} }: Service): Record<string, string> {
  const filled = Object.entries(environment).map(([name, given]) => {
    const value = given
      .replace(/^\$\{TANGGAP_PUBLIC_ORIGIN:.*\}$/, 'https://tanggap.example.go.id')
      .replace(/^\$\{\w+:-(.*)\}$/, '$1');
    return [name, value.replace('/run/secrets/', `${folder}/`)];
  });
  return Object.fromEntries(filled) as Record<string, string>;
}

describe('compose.yaml', () => {
  test('Two web, two ingest, a proxy, Elasticsearch and Redis run, and look after their health', () => {
    expect(lasting.map(([name]) => name).sort()).toEqual(
      ['elasticsearch', 'ingest-1', 'ingest-2', 'proxy', 'redis', 'web-1', 'web-2'].sort(),
    );
    expect(lasting.filter(([, { healthcheck }]) => !healthcheck)).toEqual([]);
  });

  test('Nobody that lasts runs as root, and everybody gives up their capabilities', () => {
    const asRoot = lasting.filter(([, { user }]) => user === undefined || /^(root|0(:|$))/.test(user));

    expect(asRoot).toEqual([]);
    expect(services.filter(([, { cap_drop }]) => !cap_drop?.includes('ALL'))).toEqual([]);
  });

  test('Every secret, volume, network and service that is named exists', () => {
    const named = services.flatMap(([, service]) => [
      ...(service.secrets ?? []).map((name) => ['secrets', name]),
      ...(service.volumes ?? [])
        .filter((path) => !path.startsWith('.'))
        .map((path) => ['volumes', path.split(':')[0]!]),
      ...(service.networks ?? []).map((name) => ['networks', name]),
      ...Object.keys(service.depends_on ?? {}).map((name) => ['services', name]),
    ]);

    const unknown = named.filter(([part, name]) => !(name! in compose[part as keyof Compose]));
    expect(named.length).toBeGreaterThan(40);
    expect(unknown).toEqual([]);
  });

  test.each(products)('The settings of %s are what the product expects', (_name, service) => {
    for (const [name, text] of Object.entries(secrets)) writeFileSync(join(folder, name), text);

    const settings = readSettings(environmentOf(service));

    expect(settings.TANGGAP_ROLES).toHaveLength(1);
    expect(settings.REDIS_URL).toBe(secrets['redis_url']);
    expect(storePlaceOf(settings)).toMatchObject({
      engine: 'elasticsearch',
      apiKey: secrets['elasticsearch_api_key'],
    });
    for (const name of service.secrets ?? []) expect(secrets).toHaveProperty(name);
  });

  test('Processes share archive and exports, and each has a data folder of its own', () => {
    const volumes = products.map(([, service]) => service.volumes ?? []);

    for (const list of volumes) {
      expect(list).toEqual(expect.arrayContaining(['archive:/data/archive', 'exports:/data/exports']));
    }
    expect(new Set(volumes.map((list) => list.find((path) => path.endsWith(':/data')))).size).toBe(4);
  });

  test('The proxy knows every web process, and keeps a browser with one', () => {
    const caddy = readFileSync('deploy/Caddyfile', 'utf8');
    const [, upstreams = ''] = /reverse_proxy (.*) \{/.exec(caddy) ?? [];

    const webs = products.filter(([, { environment }]) => environment?.['TANGGAP_ROLES'] === 'web');
    expect(upstreams.split(' ')).toEqual(webs.map(([name]) => `${name}:4100`));
    expect(caddy).toMatch(/lb_policy cookie/);
  });
});

describe('Dockerfile', () => {
  const lines = readFileSync('Dockerfile', 'utf8')
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ word: line.split(' ')[0]!, rest: line.slice(line.indexOf(' ') + 1) }));
  const last = lines.slice(lines.map(({ word }) => word).lastIndexOf('FROM'));

  test('It knows only instructions that Docker knows', () => {
    const known = ['FROM', 'RUN', 'WORKDIR', 'COPY', 'ENV', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD'];

    expect(lines.filter(({ word }) => !known.includes(word))).toEqual([]);
  });

  test('Both stages begin with the same small image', () => {
    const bases = lines.filter(({ word }) => word === 'FROM').map(({ rest }) => rest.split(' ')[0]);

    expect(bases).toEqual(['node:20-bookworm-slim', 'node:20-bookworm-slim']);
  });

  test('What runs is no root, and starts files that exist', () => {
    const commands = last.filter(({ word }) => word === 'CMD' || word === 'HEALTHCHECK');
    const files = commands.flatMap(({ rest }) => rest.match(/[\w/-]+\.mjs/g) ?? []);

    expect(last.find(({ word }) => word === 'USER')?.rest).toBe('node');
    expect(files).toHaveLength(2);
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('It runs scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const run = lines.flatMap(({ rest }) => [...rest.matchAll(/npm run (\w+)/g)].map(([, name]) => name!));

    expect(run).toEqual(['build']);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('Nothing private goes into the image', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');

    expect(ignored).toEqual(expect.arrayContaining(['.env', 'data', 'secrets', '.git', '**/node_modules']));
  });
});
