import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

// Import directions are kept by dependency-cruiser (`npm run architecture`). Here stand the rules that imports cannot show.

function filesBelow(folder: string, ending: RegExp): { path: string; text: string }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name) && !entry.parentPath.includes('dist'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

const source = ['shared/src', 'server/src', 'client/src'].flatMap((folder) => filesBelow(folder, /\.tsx?$/));
const offenders = (pattern: RegExp, files = source): string[] =>
  files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('architecture', () => {
  test('one file reads the environment', () => {
    expect(offenders(/process\.env\b/)).toEqual(['server/src/config.ts']);
  });

  test('nothing is exported by default and nothing is typed any', () => {
    expect(offenders(/^export default /m)).toEqual([]);
    expect(offenders(/[:<(] ?any[,>;)\][]/)).toEqual([]);
  });

  test('no catch block is empty', () => {
    expect(offenders(/catch( \([^)]*\))? \{\s*\}/)).toEqual([]);
  });

  test('no hand-written file is longer than 400 lines', () => {
    expect(source.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path)).toEqual([]);
  });
});

describe('restraint', () => {
  test('no route, schema or screen has an author as its subject', () => {
    // Adapters read the field of a source's own format; it leaves them as a label.
    const beyondAdapters = source.filter(({ path }) => !path.startsWith('server/src/ingest/'));
    expect(
      offenders(/['"`/](api\/)?authors?[/'"`]\s*[,:)]|authorId|AuthorPage|followers?Count/, beyondAdapters),
    ).toEqual([]);
  });

  test('screens never call a story hoaks', () => {
    const shown = filesBelow('client/src', /\.tsx?$/).map(({ path, text }) => ({
      path,
      // Names by which texts are looked up are not shown either.
      text: text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|^ *'[^'\n]*':/gm, ''),
    }));

    expect(offenders(/\bhoaks\b|\bhoax\b/i, shown)).toEqual([]);
  });

  test('reasons shown to people never call a text hoaks', () => {
    const reasons = filesBelow('server/src/score', /\.ts$/).flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:id|en): ?(['"`])(.*?)\1/g)]
        .filter(([, , sentence]) => /\bhoa(x|ks)\b/i.test(sentence ?? ''))
        .map(([found]) => `${path}: ${found}`),
    );

    expect(reasons).toEqual([]);
  });

  test('nothing posts to a platform', () => {
    expect(offenders(/api\/v1\/statuses|createRecord|tweets"?,? ?\{? ?method: 'POST'|sendMessage\?/)).toEqual(
      [],
    );
  });

  test('stance is no argument of harm, certainty or urgency', () => {
    const rules = readFileSync('shared/src/story-rules.ts', 'utf8');
    const bodies = ['harmOf', 'certaintyOf', 'growthFactor', 'urgencyOf'].map(
      (name) => new RegExp(`export function ${name}[\\s\\S]*?\\n}`).exec(rules)?.[0] ?? '',
    );

    expect(bodies.every((body) => body.length > 0 && !body.includes('stance'))).toBe(true);
  });
});
