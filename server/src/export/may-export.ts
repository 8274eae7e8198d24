import { AppError } from '@tanggap/shared/errors';
import { exportFormatsOf, type ExportBody } from '@tanggap/shared/export';
import { isAllowed } from '@tanggap/shared/roles';
import type { Role } from '@tanggap/shared/vocabulary';

/** Rejects with `forbidden` where the role may not have it, and with `bad-request` where it cannot be written so. */
export function refuseExport(role: Role, { kind, format }: Pick<ExportBody, 'kind' | 'format'>): void {
  const permission = kind === 'audit' ? 'audit:read' : 'exports:create';
  if (!isAllowed(role, permission)) {
    throw new AppError('forbidden', `the role ${role} may not export ${kind}`, { permission });
  }
  const formats = exportFormatsOf[kind];
  if (formats.includes(format)) return;
  throw new AppError('bad-request', `expected ${kind} as ${formats.join(' or ')}, not ${format}`, {
    field: 'format',
    formats,
  });
}
