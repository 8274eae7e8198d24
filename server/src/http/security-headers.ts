import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

interface NonceLocals {
  nonce?: string;
}

/** The nonce of this reply, the same in the header and in the page. */
export function nonceOf(response: Response): string {
  const locals = response.locals as NonceLocals;
  return (locals.nonce ??= randomBytes(16).toString('base64'));
}

/** Everything from ourselves; same-origin websockets are part of `'self'`. No upgrade to https on a plain-http desk. */
export function securityHeaders(isSecure: boolean): RequestHandler {
  return helmet({
    strictTransportSecurity: isSecure,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isSecure && { upgradeInsecureRequests: [] }),
      },
    },
    referrerPolicy: { policy: 'same-origin' },
  });
}
