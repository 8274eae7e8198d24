import type { ExportBody } from '@tanggap/shared/export';
import { useQueryClient } from '@tanstack/react-query';
import { useExportWords } from '../../lib/export-words.js';
import { watchExport } from '../../lib/export-watch.js';
import { exports } from '../../lib/report-api.js';
import { putExport, reportKeys } from '../../lib/report-queries.js';
import { useWrite } from '../use-write.js';

/** Asks for a file and follows it from here on; resolves to false where it was refused. */
export function useStartExport() {
  const words = useExportWords();
  const client = useQueryClient();
  const { write, isBusy, failure } = useWrite();
  const start = async (body: ExportBody): Promise<boolean> => {
    const answer = await write(() => exports.start(body), {
      done: words.dialog.started,
      refresh: [reportKeys.exportList],
    });
    if (answer === null) return false;
    putExport(client, answer.value);
    watchExport(answer.value.id);
    return true;
  };
  return { start, isBusy, failure };
}
