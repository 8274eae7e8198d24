import type { Permission } from '@tanggap/shared/roles';
import type { Source } from '@tanggap/shared/source';
import { AppError } from '@tanggap/shared/errors';
import type { Response } from 'express';
import type { z } from 'zod';
import type { ActiveSession } from './session.js';

export type Method = 'get' | 'post' | 'patch' | 'delete';
/**
 * Who may call: a permission of `shared/roles`, anybody signed in, the holder of a push key, or anybody. `greeted` is
 * anybody too, but who is signed in is recognised.
 */
export type Access = Permission | 'signed-in' | 'push-key' | 'greeted' | 'anyone';

/** What mounting found out about the caller. */
export interface Caller {
  session: ActiveSession | null;
  source: Source | null;
}

export interface RawCall extends Caller {
  id: string;
  body: unknown;
  query: unknown;
  response: Response;
}

/** A route as data: mounting, the access check, validation and OpenAPI all read the same object. */
export interface Route {
  method: Method;
  /** As Express takes it; the only parameter is `:id`. */
  path: string;
  access: Access;
  summary: string;
  status: number;
  body: z.ZodType | null;
  query: z.ZodType | null;
  /** Null where nothing, or something other than JSON, comes back. */
  reply: z.ZodType | null;
  /** Largest body in bytes. */
  bodyLimit: number;
  /** The body is a file and arrives as a `Buffer`; what it may be is the use case's to say. */
  takesBytes: boolean;
  /** It fetches pages or takes files, so there is a limit a minute of its own. */
  isCostly: boolean;
  run(call: RawCall): Promise<unknown>;
}

interface Spec<B, Q> {
  summary: string;
  status?: number;
  body?: z.ZodType<B>;
  query?: z.ZodType<Q>;
  reply?: z.ZodType;
  bodyLimit?: number;
  takesBytes?: boolean;
  isCostly?: boolean;
}

interface Call<B, Q> {
  id: string;
  body: B;
  query: Q;
  /** The body as it came: which keys of a partial edit were really given. */
  rawBody: unknown;
  response: Response;
}

const smallBody = 256 * 1_024;

function build<B, Q>(
  method: Method,
  path: string,
  access: Access,
  spec: Spec<B, Q>,
  run: (call: Call<B, Q>, caller: Caller) => Promise<unknown>,
): Route {
  const { summary, status = 200, body = null, query = null, reply = null, bodyLimit = smallBody } = spec;
  const { takesBytes = false, isCostly = false } = spec;
  return {
    ...{ method, path, access, summary, status, body, query, reply, bodyLimit, takesBytes, isCostly },
    run: ({ id, response, session, source, ...raw }) => {
      // Without a schema the handler's type says `undefined`, which is what it then gets.
      const given = body?.parse(raw.body) as B;
      const asked = query?.parse(raw.query) as Q;
      return run({ id, response, body: given, query: asked, rawBody: raw.body }, { session, source });
    },
  };
}

/** A route for signed-in people. */
export function deskRoute<B = undefined, Q = undefined>(
  method: Method,
  path: string,
  access: Permission | 'signed-in',
  spec: Spec<B, Q> & { handle(call: Call<B, Q> & { session: ActiveSession }): Promise<unknown> },
): Route {
  return build(method, path, access, spec, (call, { session }) => {
    if (!session) throw new AppError('not-signed-in', 'sign in first');
    return spec.handle({ ...call, session });
  });
}

/** A route for whoever holds a source's push key. */
export function keyRoute<B = undefined, Q = undefined>(
  method: Method,
  path: string,
  spec: Spec<B, Q> & { handle(call: Call<B, Q> & { source: Source }): Promise<unknown> },
): Route {
  return build(method, path, 'push-key', spec, (call, { source }) => {
    if (!source) throw new AppError('wrong-push-key', 'expected a valid push key');
    return spec.handle({ ...call, source });
  });
}

/** A route for everybody that knows who is signed in; `session` is null where nobody is. */
export function greetingRoute<B = undefined, Q = undefined>(
  method: Method,
  path: string,
  spec: Spec<B, Q> & { handle(call: Call<B, Q> & Pick<Caller, 'session'>): Promise<unknown> },
): Route {
  return build(method, path, 'greeted', spec, (call, { session }) => spec.handle({ ...call, session }));
}

/** A route for everybody. */
export function openRoute<B = undefined, Q = undefined>(
  method: Method,
  path: string,
  spec: Spec<B, Q> & { handle(call: Call<B, Q> & Caller): Promise<unknown> },
): Route {
  return build(method, path, 'anyone', spec, (call, caller) => spec.handle({ ...call, ...caller }));
}
