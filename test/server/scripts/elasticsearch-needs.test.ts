import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fakeFetchers, fakeJava } from '../../support/fake-elasticsearch.js';
import { commandParts } from './elasticsearch-parts.js';

const { file, environment, command, cached } = commandParts();

describe('what the elasticsearch command needs', () => {
  test('Without Java it says which one to install', async () => {
    environment.PATH = '';
    delete environment.ES_JAVA_HOME;

    const { code, err } = await command('up');

    expect(code).toBe(1);
    expect(err).toContain('Expected Java 17 or newer; there is none on the PATH');
    expect(err).toContain('apt-get install openjdk-17-jre-headless');
  });

  test('An old Java is named with its version', async () => {
    environment.PATH = '';
    environment.ES_JAVA_HOME = fakeJava(file('old'), 11);

    const { code, err } = await command('up');

    expect(code).toBe(1);
    expect(err).toContain(`${file('old')}/bin/java is Java 11`);
  });

  test('When JAVA_HOME is too old, then a newer Java on the PATH serves', async () => {
    environment.ES_JAVA_HOME = fakeJava(file('old'), 11);
    environment.PATH = join(fakeJava(file('new'), 21), 'bin');

    const { err } = await command('up');

    expect(err).not.toContain('Java');
    expect(err).toContain('apt-get install maven');
  });

  test('Without unzip it names the package', async () => {
    fakeFetchers(file('bin'));
    environment.PATH = file('only-maven');
    mkdirSync(file('only-maven'));
    writeFileSync(join(file('only-maven'), 'mvn'), '#!/bin/sh\n', { mode: 0o755 });

    const { code, err } = await command('get');

    expect(code).toBe(1);
    expect(err).toContain('apt-get install unzip');
  });

  test('When Maven fails, then its words are shown and nothing half-made stays', async () => {
    fakeFetchers(file('bin'));
    writeFileSync(join(file('bin'), 'mvn'), '#!/bin/sh\necho no route to host\nexit 1\n');
    environment.PATH = file('bin');

    const { code, err } = await command('get');

    expect(code).toBe(1);
    expect(err).toContain('no route to host');
    expect(readdirSync(cached())).toEqual([]);
  });

  test('A half-made distribution is made again', async () => {
    fakeFetchers(file('bin'));
    environment.PATH = file('bin');
    mkdirSync(cached('elasticsearch-8.19.8', 'lib'), { recursive: true });
    mkdirSync(cached('elasticsearch-8.19.8.part', 'maven'), { recursive: true });

    const { code } = await command('get');

    expect(code).toBe(0);
    expect(existsSync(cached('elasticsearch-8.19.8', 'bin', 'elasticsearch'))).toBe(true);
    expect(readdirSync(cached())).toEqual(['elasticsearch-8.19.8']);
  });

  test.each([
    [[], 'got nothing'],
    [['rise'], 'got "rise"'],
    [['up', '--nodes', '2'], 'Expected 1 or 3 after --nodes; got "2"'],
    [['up', '--port', 'http'], 'Expected a port from 1 to 65433 after --port; got "http"'],
    [['up', '--name', '../dev'], 'got "../dev"'],
    [['up', '--heap', '4g'], "Unknown option '--heap'"],
  ])('The arguments %j are refused with what was expected', async (args, words) => {
    const { code, err } = await command(...args);

    expect(code).toBe(1);
    expect(err).toContain(words);
  });
});
