import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { commandParts, freePort, listener, pidIn } from './elasticsearch-parts.js';

const { file, command, cached, record, recordFile, useFake } = commandParts();
beforeEach(useFake);

const up = async (...args: string[]) => command('up', '--port', await freePort(), ...args);

describe('npm run elasticsearch', () => {
  test('An instance comes up, tells about itself and goes down', async () => {
    const started = await up();
    const seen = await command('status');
    const stopped = await command('down');
    const after = await command('status');

    const { port } = record().nodes[0]!;
    expect(started).toMatchObject({
      code: 0,
      out: `Elasticsearch 8.19.8 runs on http://127.0.0.1:${port}\n`,
    });
    expect(seen.code).toBe(0);
    expect(seen.out).toMatch(/version {2}8\.19\.8\nhealth {3}green\nnode-1 .*process \d+/);
    expect(stopped.out).toContain('Stopped 1 node(s)');
    expect(after.code).toBe(3);
    expect(after.out).toContain('does not run');
  });

  test('When it runs, then up starts nothing and says so', async () => {
    await up();
    const pid = pidIn(record());

    const again = await command('up');

    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('runs already');
    expect(pidIn(record())).toBe(pid);
  });

  test('When a node was killed, then up starts it on its former port', async () => {
    await up();
    const before = record();
    process.kill(pidIn(before), 'SIGKILL');

    const again = await command('up');

    expect(again.code).toBe(0);
    expect(record()).toEqual(before);
    expect((await command('status')).code).toBe(0);
  });

  test('When the process id went to a stranger, then down leaves it alone', async () => {
    await up();
    process.kill(pidIn(record()), 'SIGKILL');
    writeFileSync(join(record().nodes[0]!.folder, 'pid'), String(process.pid));

    const stopped = await command('down');

    // This very process is the stranger: it lives to see it.
    expect(stopped).toMatchObject({ code: 0, out: 'Nothing to stop: "dev" does not run.\n' });
  });

  test('When it runs otherwise than asked, then up refuses', async () => {
    await up();

    const other = await command('up', '--secured');

    expect(other.code).toBe(1);
    expect(other.err).toContain('Take it down first');
  });

  test('Data of three nodes is not opened with one', async () => {
    await up('--nodes', '3');
    await command('down');

    const single = await command('up', '--nodes', '1');

    expect(single.code).toBe(1);
    expect(single.err).toContain('holds data of 3');
  });

  test('Three nodes know each other and share the backup folder', async () => {
    await up('--nodes', '3');

    const { nodes, folder } = record();
    const settings = nodes.map((node) => readFileSync(join(node.folder, 'config/elasticsearch.yml'), 'utf8'));
    const heap = readFileSync(join(nodes[2]!.folder, 'config/jvm.options.d/heap.options'), 'utf8');
    expect(new Set(nodes.map(({ port }) => port)).size).toBe(3);
    expect(heap).toBe('-Xms512m\n-Xmx512m\n');
    for (const text of settings) {
      expect(text).toContain('cluster.initial_master_nodes: ["node-1","node-2","node-3"]');
      expect(text).toContain(`path.repo: ["${folder}/repository"]`);
      expect(text).toContain('action.auto_create_index: false');
    }
  });

  test('The password is printed once and kept for its owner alone', async () => {
    const first = await up('--secured');
    await command('down');
    const second = await command('up');

    const kept = join(record().folder, 'access.json');
    const { password } = JSON.parse(readFileSync(kept, 'utf8')) as { password: string };
    expect(first.out).toContain(`user elastic, password ${password}`);
    expect(second.out).not.toContain(password);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(record().nodes[0]!.folder, 'config/elasticsearch.keystore'), 'utf8')).toBe(
      password,
    );
  });

  test('Instances of different names run side by side in chosen folders', async () => {
    await up();
    await up('--name', 'other', '--data', file('elsewhere'));

    await command('down');

    expect((await command('status', '--name', 'other')).code).toBe(0);
    expect(existsSync(file('elsewhere/node-1/data'))).toBe(true);
  });

  test('When a node does not start, then the reason in its log is shown', async () => {
    writeFileSync(cached('elasticsearch-8.19.8/bin/broken'), '');

    const { code, err } = await up();

    expect(code).toBe(1);
    expect(err).toContain('ended with code 78');
    expect(err).toContain('the data is of another version');
    expect(err).not.toContain('harmless');
  });

  test('A port in use is refused by number', async () => {
    const { server, port } = await listener();

    const { code, err } = await command('up', '--port', String(port));
    await new Promise((done) => server.close(done));

    expect(code).toBe(1);
    expect(err).toContain(`Expected port ${port} on 127.0.0.1 to be free`);
  });

  test('A record that cannot be read is named and left as it is', async () => {
    mkdirSync(join(recordFile(), '..'), { recursive: true });
    writeFileSync(recordFile(), '{"name": "de');

    const { code, err } = await command('status');

    expect(code).toBe(1);
    expect(err).toContain(recordFile());
    expect(readFileSync(recordFile(), 'utf8')).toBe('{"name": "de');
  });
});
