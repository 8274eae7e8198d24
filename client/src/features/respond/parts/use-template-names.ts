import type { StorySummary } from '@tanggap/shared/story';
import type { TemplateWords } from '@tanggap/shared/templates/templates';
import { usePrograms } from '../../../lib/queries.js';
import { useDesk } from '../../../lib/respond-queries.js';
import { noDesk } from './no-desk.js';

/** Names that a frame's places are filled with; what is not known stays a place. */
export function useTemplateNames({ programs }: Pick<StorySummary, 'programs'>): TemplateWords {
  const desk = useDesk().data ?? noDesk;
  const program = usePrograms().data?.find(({ id }) => programs.includes(id));
  return {
    programName: program?.name ?? '',
    agency: program?.agency ?? desk.agency,
    host: program?.host ?? desk.site,
  };
}
