import { lint as runLint } from '@tanggap/shared/lint/lint';
import type { LintFinding } from '@tanggap/shared/lint/lint-types';
import type { Response, ResponseVersion } from '@tanggap/shared/response';
import type { StoryDetail } from '@tanggap/shared/story';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useKeys } from '../../../components/keyboard/keyboard.js';
import { useStoryPresence } from '../../../lib/live.js';
import { respondKeys } from '../../../lib/respond-queries.js';
import { useSettled } from '../../../lib/use-settled.js';
import { citationText, numbered, typeAtCaret, type Source } from '../draft/citations.js';
import { isUnsaved } from '../draft/draft-state.js';
import { contactSpan, isEditable, nextFinding } from '../draft/finding-order.js';
import { useLintContext, useResponseReferences } from '../parts/use-lint-context.js';
import { useRespondWords } from '../words.js';
import { ChannelPreview, previewNames, type PreviewName } from './check/channel-preview.js';
import { LintPanel } from './check/lint-panel.js';
import type { Desk } from './desk.js';
import { DeskBar } from './desk-bar.js';
import { VersionsSheet } from './dialogs/versions-sheet.js';
import { Editor } from './editor/editor.js';
import { Notices } from './notices.js';
import { PartTabs, type DeskPart } from './part-tabs.js';
import { SourceSide } from './side/source-side.js';
import { SubmitBar } from './submit-bar.js';
import { useDraft } from './use-draft.js';
import { useEditRight } from './use-edit-right.js';
import { useFields } from './use-fields.js';
import { VersionNotice } from './version-notice.js';
import styles from './desk-view.module.css';

// Comparing two texts takes a library that nobody needs who only writes.
const ConflictDialog = lazy(async () => ({
  default: (await import('./dialogs/conflict-dialog.js')).ConflictDialog,
}));

/** The check runs when the keys rest: at every letter it would blink more than help. */
const lintAfterMs = 250;

export interface DeskViewProps {
  story: StoryDetail;
  response: Response;
  /** An older version to look at instead of the draft. */
  version: ResponseVersion | null;
  onLook: (n: number | null) => void;
}

/** Sources at the left, the text in the middle, what the linter and the channels make of it at the right. */
export function DeskView({ story, response, version, onLook }: DeskViewProps) {
  const t = useRespondWords();
  const { session, state } = useDraft(response);
  const right = useEditRight(state);
  const fields = useFields();
  const [part, setPart] = useState<DeskPart>('text');
  const [preview, setPreview] = useState<PreviewName>('x');
  const [open, setOpen] = useState<'cite' | 'versions' | 'conflict' | null>(null);
  const mayEdit = right.obstacle === null && version === null;
  const content = version?.content ?? state.content;
  const references = useResponseReferences(response.id);
  const lint = useLint(state.base, content, story);
  useReadCited(state.base, isUnsaved(state));

  const edit: Desk['edit'] = (change) => session.edit((before) => ({ ...before, ...change }));
  const cite = (source: Source) => {
    const { field } = fields.lastBlock();
    if (!field || !mayEdit) return;
    const { content: next, n } = numbered(session.state.get().content, source);
    session.edit(() => next);
    typeAtCaret(field, citationText(field.value.slice(0, field.selectionStart), n));
  };
  const desk: Desk = {
    story,
    response: state.base,
    content,
    state,
    session,
    references,
    lint,
    fields,
    mayEdit,
    edit,
    cite,
  };
  const isWriting = mayEdit && (right.hasPen || state.phase !== 'clean');
  const viewers = useStoryPresence(story.id, isWriting ? 'writing' : 'looking');

  const toFinding = ({ place }: LintFinding) => {
    if (isEditable(place.part)) {
      // On a narrow screen the text must be there before it can be focused.
      flushSync(() => setPart('text'));
      fields.focus(place.part, place.span);
      return;
    }
    const inContact = contactSpan(place);
    if (inContact) {
      flushSync(() => setPart('text'));
      fields.focusContact(inContact);
    }
    const channel = previewNames.find((name) => name === place.part);
    if (channel) setPreview(channel);
  };
  useKeys({
    'alt+up': () => fields.step(-1),
    'alt+down': () => fields.step(1),
    f8: () => {
      const next = nextFinding(lint.findings, fields.caret());
      if (next) toFinding(next);
    },
    ...(mayEdit && { 'mod+i': () => setOpen('cite') }),
  });

  return (
    <div className={styles.page} data-part={part}>
      <DeskBar desk={desk} viewers={viewers} onVersions={() => setOpen('versions')} />
      {version ? (
        <VersionNotice version={version} onBack={() => onLook(null)} />
      ) : (
        <Notices desk={desk} right={right} onCompare={() => setOpen('conflict')} />
      )}
      <PartTabs chosen={part} onChoose={setPart} lint={lint} />
      <div className={styles.columns}>
        <aside className={styles.sources} aria-label={t.parts.sources} tabIndex={0}>
          <SourceSide desk={desk} />
        </aside>
        <div className={styles.middle}>
          <Editor desk={desk} isCiting={open === 'cite'} onCited={() => setOpen(null)} />
        </div>
        <aside className={styles.check} aria-label={t.parts.check} tabIndex={0}>
          <LintPanel lint={lint} onPlace={toFinding} />
          <ChannelPreview desk={desk} chosen={preview} onChoose={setPreview} />
        </aside>
      </div>
      <SubmitBar desk={desk} />
      {open === 'versions' && <VersionsSheet desk={desk} onLook={onLook} onClose={() => setOpen(null)} />}
      {open === 'conflict' && (
        <Suspense fallback={null}>
          <ConflictDialog desk={desk} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </div>
  );
}

function useLint(response: Response, content: Response['content'], story: StoryDetail) {
  const settled = useSettled(content, lintAfterMs);
  const context = useLintContext(response, settled, story.case.decision?.outcome ?? null);
  return useMemo(() => runLint(settled, context), [settled, context]);
}

/** A fact found by searching enters the references once the citation is saved. */
function useReadCited({ id, content }: Response, isWaiting: boolean): void {
  const client = useQueryClient();
  const cited = content.citations.map((citation) => citation.id).join(' ');
  useEffect(() => {
    if (!isWaiting && cited !== '') void client.invalidateQueries({ queryKey: respondKeys.references(id) });
  }, [client, id, cited, isWaiting]);
}
