import { errorStatus } from '@tanggap/shared/errors';
import { apiErrorSchema } from '@tanggap/shared/api-desk';
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Access, Route } from './route.js';

function securityOf(access: Access): Record<string, string[]>[] {
  if (access === 'anyone') return [];
  // OpenAPI's way of saying that the cookie may be there.
  if (access === 'greeted') return [{}, { session: [] }];
  return access === 'push-key' ? [{ pushKey: [] }] : [{ session: [] }];
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const { access, summary, status, body, query, reply, path } = route;
  const codes = Object.keys(errorStatus).join(', ');
  return {
    summary,
    tags: [path.split('/').at(path.startsWith('/api/') ? 2 : 1) ?? 'system'],
    security: securityOf(access),
    ...(access !== 'anyone' && access !== 'greeted' && { description: `Access: ${access}.` }),
    requestParams: {
      ...(path.includes(':id') && { path: z.object({ id: z.string() }) }),
      ...(query && { query: query as z.ZodObject }),
    },
    ...(route.takesBytes && {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [`${status}` as '200']: {
        description: 'Done',
        ...(reply && { content: { 'application/json': { schema: reply } } }),
      },
      default: {
        description: `Refused; \`error.code\` is one of: ${codes}`,
        content: { 'application/json': { schema: apiErrorSchema } },
      },
    },
  };
}

/** The whole API as OpenAPI 3.1, made from the routes that are mounted. */
export function describeApi(routes: readonly Route[]): unknown {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Tanggap',
      version: '1',
      description: 'Claims about public programs: queue, triage, sources, programs.',
    },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'tanggap_session' },
        pushKey: { type: 'http', scheme: 'bearer' },
      },
    },
    paths,
  });
}
