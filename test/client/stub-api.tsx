import './jsdom-gaps.js';
import type { ErrorCode } from '@tanggap/shared/errors';
import { errorStatus } from '@tanggap/shared/errors';
import type { Role } from '@tanggap/shared/vocabulary';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { Providers } from '../../client/src/app/providers.js';
import { createQueryClient, keys } from '../../client/src/lib/queries.js';

export interface Call {
  method: string;
  /** Path with its query. */
  path: string;
  body: unknown;
}

type Answer = (call: Call) => unknown;

/** Answers by `METHOD /path`; a plain value is the same as a function that gives it. */
export type Answers = Record<string, unknown>;

/** Thrown by an answer, it becomes the refusal the API would send. */
export class Refused {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;
  constructor(code: ErrorCode, details: Record<string, unknown> = {}) {
    this.code = code;
    this.details = details;
  }
}

const reply = (status: number, body: unknown): Response =>
  ({
    ok: status < 400,
    status,
    text: () => Promise.resolve(body === undefined ? '' : JSON.stringify(body)),
  }) as Response;

/** Puts a pretend API in place of `fetch` and records what was asked. */
export function stubApi(answers: Answers): Call[] {
  const calls: Call[] = [];
  globalThis.fetch = (input, init) => {
    const path = input as string;
    const method = init?.method ?? 'GET';
    const call = { method, path, body: JSON.parse((init?.body as string | undefined) ?? 'null') as unknown };
    calls.push(call);
    const answer = answers[`${method} ${path}`] ?? answers[`${method} ${path.split('?')[0] ?? ''}`];
    // A promise stands for an answer that takes its time.
    if (answer instanceof Promise) return answer as Promise<Response>;
    if (answer === undefined) return Promise.resolve(refusal(new Refused('not-found')));
    try {
      const body = typeof answer === 'function' ? (answer as Answer)(call) : answer;
      return Promise.resolve(
        body instanceof Refused ? refusal(body) : reply(200, body === null ? undefined : body),
      );
    } catch (error) {
      if (error instanceof Refused) return Promise.resolve(refusal(error));
      throw error;
    }
  };
  return calls;
}

const refusal = ({ code, details }: Refused): Response =>
  reply(errorStatus[code], { error: { code, message: code, details } });

export const me = { id: 'u-lestari', username: 'lestari', name: 'Lestari Handayani' };

export const sessionAs = (role: Role) => ({
  user: { ...me, role },
  isDemo: false,
  expiresAt: '2099-01-01T00:00:00.000Z',
});

export interface OpenOptions {
  answers: Answers;
  role?: Role;
  /** Address to open. */
  at: string;
  /** Route pattern, for pages that read an id. */
  path?: string;
}

/** Opens a page as a signed-in person against a pretend API. */
export function openPage(page: ReactNode, { answers, role = 'supervisor', at, path = '*' }: OpenOptions) {
  const calls = stubApi({ 'GET /api/session': sessionAs(role), ...answers });
  const client = createQueryClient();
  // The shell draws no page before it knows who is signed in.
  if (!('GET /api/session' in answers)) client.setQueryData(keys.session, sessionAs(role));
  const view = render(
    <Providers client={client}>
      <MemoryRouter initialEntries={[at]}>
        <Routes>
          <Route path={path} element={page} />
          <Route path="*" element={<p>elsewhere</p>} />
        </Routes>
      </MemoryRouter>
    </Providers>,
  );
  const sent = (method: string, ending: string) =>
    calls.filter((call) => call.method === method && call.path.endsWith(ending)).map((call) => call.body);
  return { ...view, client, calls, sent, user: userEvent.setup() };
}
