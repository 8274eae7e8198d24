import type { Report } from '@tanggap/shared/report';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWrite } from '../../../components/use-write.js';
import { theirsOf } from '../../../lib/record-conflict.js';
import type { ApiFailure } from '../../../lib/http.js';
import { reports } from '../../../lib/report-api.js';
import { reportKeys } from '../../../lib/report-queries.js';

/** A pause in writing this long saves the note. */
export const saveAfterMs = 2_000;

type Base = Pick<Report, 'version' | 'note'>;

/**
 * The supervisor's note while it is written: saved by itself, and never over a colleague's. Figures counted anew move the
 * version along without a conflict, because they leave the note as it was.
 */
export function useNote(report: Report) {
  const client = useQueryClient();
  const [base, setBase] = useState<Base>(report);
  const [text, setText] = useState(report.note);
  const { write, isBusy, failure } = useWrite();
  const [settled, setSettled] = useState<ApiFailure | null>(null);
  const [tried, setTried] = useState<string | null>(null);
  const theirs = failure === settled ? null : (theirsOf(failure) as Report | null);
  const isDirty = text.trim() !== base.note;
  if (report.version > base.version && (!isDirty || report.note === base.note)) {
    setBase(report);
    if (!isDirty) setText(report.note);
  }
  const take = (kept: Report) => {
    setBase(kept);
    client.setQueryData(reportKeys.report(kept.id), kept);
  };
  const save = async (version: number) => {
    setTried(text);
    const answer = await write(() => reports.note(report.id, version, text.trim()));
    if (answer) take(answer.value);
  };
  useEffect(() => {
    // What was refused is not sent again by itself, unless more was written.
    const wasRefused = failure !== null && tried === text;
    if (!isDirty || isBusy || theirs !== null || wasRefused) return undefined;
    const timer = setTimeout(() => void save(base.version), saveAfterMs);
    return () => clearTimeout(timer);
    // A new text or base begins the pause anew; `save` itself is made on every draw.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text, base, isDirty, isBusy, failure, theirs, tried]);
  return {
    text,
    setText,
    isDirty,
    isBusy,
    failure: theirs === null && failure !== settled ? failure : null,
    theirs,
    save: () => (isDirty && !isBusy && theirs === null ? save(base.version) : Promise.resolve()),
    keepMine: () => theirs && void save(theirs.version),
    takeTheirs: () => {
      if (theirs === null) return;
      setText(theirs.note);
      setSettled(failure);
      take(theirs);
    },
  };
}
export type Note = ReturnType<typeof useNote>;
