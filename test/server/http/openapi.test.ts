import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Express } from 'express';
import { createApp } from '../../../server/src/http/create-app.js';
import { createMetrics } from '../../../server/src/http/metrics.js';
import { openDesk, type Desk } from '../../support/desk.js';

interface Document {
  openapi: string;
  paths: Record<
    string,
    Record<
      string,
      { summary: string; responses: object; requestBody?: object; parameters?: { name: string }[] }
    >
  >;
}

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

/** What Express really has mounted, read from its own router. */
function mounted(app: Express): string[] {
  const layers = (app as unknown as { router: { stack: Layer[] } }).router.stack;
  return layers.flatMap(({ route }) =>
    route
      ? Object.keys(route.methods).map((method) => `${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`)
      : [],
  );
}

describe('the OpenAPI document', () => {
  let desk: Desk;
  let document: Document;
  beforeAll(async () => {
    desk = await openDesk();
    document = (await desk.visitor.ask('GET', '/api/openapi.json')).body as Document;
  });
  afterAll(() => desk.close());

  test('describes exactly the routes that are mounted', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );

    expect(described.sort()).toEqual(mounted(createApp({ ...desk.deps, metrics: createMetrics() })).sort());
  });

  test('is version 3.1 and describes bodies, filters and replies', () => {
    const decide = document.paths['/api/stories/{id}/decide']!.post!;
    const filters = document.paths['/api/stories']!.get!.parameters?.map(({ name }) => name);

    expect(document.openapi).toBe('3.1.0');
    expect(JSON.stringify(decide.requestBody)).toContain('false-claim');
    expect(JSON.stringify(decide.responses)).toContain('leaseUntil');
    expect(filters).toEqual(expect.arrayContaining(['program', 'level', 'q', 'cursor', 'limit']));
  });
});
