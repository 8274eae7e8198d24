import { useState, type SubmitEvent } from 'react';
import { Dialog } from '../../../components/dialog.js';
import { DialogFooter } from '../../../components/dialog-footer.js';
import { Field, TextInput } from '../../../components/field.js';
import form from '../../../components/page/form.module.css';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useMeasureWords } from '../words.js';

export interface PickDialogProps {
  from: string;
  to: string;
  onPick: (from: string, to: string) => void;
  onClose: () => void;
}

/** First and last day of a range, both inside it. */
export function PickDialog({ from, to, onPick, onClose }: PickDialogProps) {
  const words = useMeasureWords().filters;
  const today = useFormat().dayKey(useNow(60_000));
  const [first, setFirst] = useState(from);
  const [last, setLast] = useState(to);
  const [wasTried, setTried] = useState(false);
  const problem = first === '' || last === '' ? words.emptyProblem : last < first ? words.orderProblem : null;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem === null) onPick(first, last);
  };
  return (
    <Dialog title={words.pickTitle} onClose={onClose}>
      <form className={form.content} onSubmit={send} noValidate>
        <div className={form.pair}>
          <Field label={words.from}>
            {(id) => (
              <TextInput
                id={id}
                type="date"
                max={today}
                value={first}
                onChange={(event) => setFirst(event.target.value)}
              />
            )}
          </Field>
          <Field label={words.to} problem={wasTried ? problem : null}>
            {(id) => (
              <TextInput
                id={id}
                type="date"
                max={today}
                value={last}
                aria-invalid={wasTried && problem !== null}
                onChange={(event) => setLast(event.target.value)}
              />
            )}
          </Field>
        </div>
        <DialogFooter onClose={onClose}>{words.apply}</DialogFooter>
      </form>
    </Dialog>
  );
}
