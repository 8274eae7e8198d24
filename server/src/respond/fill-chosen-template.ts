import { AppError } from '@tanggap/shared/errors';
import type { ResponseContent } from '@tanggap/shared/response';
import type { StorySummary } from '@tanggap/shared/story';
import { fillTemplate, templates } from '@tanggap/shared/templates/templates';
import type { RespondDeps } from './respond-deps.js';

/** The template with the names that are known put in; its other places stay to be filled. Refuses an unknown id. */
export async function fillChosenTemplate(
  { store, desk }: RespondDeps,
  { programs }: StorySummary,
  blank: ResponseContent,
  templateId: string,
): Promise<ResponseContent> {
  const template = templates.find(({ id }) => id === templateId);
  if (!template) {
    const message = `expected a known template, got ${templateId}`;
    throw new AppError('bad-request', message, { issues: [{ path: 'templateId', message }] });
  }
  const program = (await store.programs.list()).find(({ id }) => programs.includes(id));
  const filled = fillTemplate(template, {
    programName: program?.name ?? '',
    agency: program?.agency ?? desk.agency,
    host: program?.host ?? desk.site,
    contact: desk.contact,
  });
  return { ...blank, ...filled, templateId };
}
