import type { Shift } from '@tanggap/shared/work-calendar';
import { useToast } from '../../../components/toast/toast.js';
import { useWrite } from '../../../components/use-write.js';
import { roster, type ShiftBody } from '../../../lib/measure-api.js';
import { measureKeys } from '../../../lib/measure-queries.js';
import { useRosterWords } from '../words.js';
import { copiesOf } from './shift-draft.js';

const refresh = [measureKeys.shifts, measureKeys.figures];
const bodyOfShift = ({ name, from, to, people }: Shift): ShiftBody => ({ name, from, to, people });

/** What may be done with shifts; taking one away and copying a week can be undone. */
export function useShiftWrites() {
  const words = useRosterWords();
  const toast = useToast();
  const { write, isBusy, failure } = useWrite();

  const save = (shift: Shift | null, body: ShiftBody) =>
    write(() => (shift ? roster.edit(shift.id, shift.version, body) : roster.add(body)), {
      done: words.saved,
      refresh,
    });

  const remove = async (shift: Shift) => {
    const gone = await write(() => roster.remove(shift.id, shift.version), { refresh });
    if (!gone) return false;
    // What was removed stays removed in the record; undoing is rostering the same people again.
    const restore = () => roster.add(bodyOfShift(shift));
    toast({
      text: words.removed(shift.name),
      undo: () => void write(restore, { done: words.restored(shift.name), refresh }),
    });
    return true;
  };

  const copy = async (last: readonly Shift[], present: readonly Shift[], staff: readonly string[]) => {
    const bodies = copiesOf(last, present, staff);
    if (bodies.length === 0) {
      toast({ text: words.nothingToCopy });
      return;
    }
    const added: Shift[] = [];
    await write(
      async () => {
        for (const body of bodies) added.push(await roster.add(body));
      },
      { refresh },
    );
    if (added.length === 0) return;
    const takeBack = async () => {
      for (const { id, version } of added) await roster.remove(id, version);
    };
    toast({ text: words.copied(added.length), undo: () => void write(takeBack, { refresh }) });
  };

  return { save, remove, copy, isBusy, failure };
}
