import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startNodes, whyNoElasticsearch } from '../../../scripts/elasticsearch/start-nodes.mjs';
import { commandParts, freePort, pidIn } from './elasticsearch-parts.js';

const { environment, command, recordFile, record, useFake } = commandParts();
const ownName = `trial-${process.pid}`;
const former = { ...process.env };

beforeEach(() => {
  Object.assign(process.env, environment);
});
afterEach(() => {
  process.env = { ...former };
});

describe('startNodes', () => {
  test('A killed node starts again at its address with its data', async () => {
    useFake();
    const { nodes, auth, stop } = await startNodes({ name: 'trial', nodes: 3 });
    const [node] = nodes;
    const { folder } = record(ownName);
    writeFileSync(`${folder}/node-1/data/kept`, '');

    await node!.kill('SIGKILL');
    const whileDead = node!.pid;
    await node!.start();
    const answer = await fetch(node!.url);
    const kept = existsSync(`${folder}/node-1/data/kept`);
    await stop();

    expect(nodes).toHaveLength(3);
    expect(auth).toBeNull();
    expect(whileDead).toBeNull();
    expect(answer.status).toBe(200);
    expect(kept).toBe(true);
    expect(nodes.map(({ pid }) => pid)).toEqual([null, null, null]);
    expect(existsSync(folder)).toBe(false);
  });

  test('Only nodes that are measured get everything the compiler can do', async () => {
    useFake();
    const optionsOf = () =>
      readFileSync(`${record(ownName).folder}/node-1/config/jvm.options.d/brief.options`, 'utf8');

    const brief = await startNodes({ name: 'trial' });
    const ofBrief = optionsOf();
    await brief.stop();
    const measured = await startNodes({ name: 'trial', isMeasured: true });
    const ofMeasured = optionsOf();
    await measured.stop();

    expect(ofBrief).toContain('-XX:TieredStopAtLevel=1\n');
    expect(ofMeasured).toBe('');
  });

  test('Secured nodes come with user and password', async () => {
    useFake();

    const { auth, stop } = await startNodes({ name: 'trial', secured: true });
    await stop();

    expect(auth).toEqual({ username: 'elastic', password: expect.stringMatching(/^\S{20,}$/) });
  });

  test('What a killed test run left behind is cleared, what a person started stays', async () => {
    useFake();
    await command('up', '--port', await freePort());
    const left = await startNodes({ name: 'left' });
    const orphan = recordFile(`left-${process.pid}`);
    // No process has this id: it is above what the kernel gives.
    writeFileSync(orphan, readFileSync(orphan, 'utf8').replace(/"owner": \d+/, '"owner": 4194999'));

    const { stop } = await startNodes({ name: 'trial' });
    await stop();

    expect(existsSync(orphan)).toBe(false);
    await expect(fetch(left.nodes[0]!.url)).rejects.toThrow('fetch failed');
    expect(() => process.kill(pidIn(record()), 0)).not.toThrow();
  });

  test('Without the distribution in the cache it says how to get it', () => {
    expect(whyNoElasticsearch()).toContain('npm run elasticsearch -- get');
  });
});
