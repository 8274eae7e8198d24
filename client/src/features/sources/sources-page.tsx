import type { SourceList } from '@tanggap/shared/api';
import { useState } from 'react';
import { Banner } from '../../components/banner.js';
import { Button } from '../../components/button.js';
import {
  IconArchive,
  IconCircleX,
  IconLink,
  IconPlus,
  IconRefresh,
  IconRss,
} from '../../components/icons.js';
import { Empty, QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { useFormat } from '../../lib/format.js';
import { useSources } from '../../lib/queries.js';
import { useCan } from '../../lib/session.js';
import { useReason, useText } from '../../lib/text.js';
import { SourceDialogs, type OpenDialog } from './source-dialogs.js';
import { inOrder, isBroken, isPolled, type SourceRow } from './source-looks.js';
import { SourceTable } from './source-table.js';
import { SourceTotals } from './source-totals.js';
import { useSourceWrites } from './source-writes.js';
import styles from './sources-page.module.css';

/** `/sources`: is anything silent or jumping? */
export function SourcesPage() {
  const t = useText().sources;
  const sources = useSources();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  return (
    <div className={styles.page}>
      <PageHeader sources={sources.data?.sources ?? []} onOpen={setDialog} />
      <QueryState
        query={sources}
        skeleton={<PageSkeleton />}
        isEmpty={(list) => list.sources.length === 0}
        empty={
          <Empty title={t.empty} icon={<IconRss />}>
            {t.emptyHint}
          </Empty>
        }
      >
        {(list) => <SourceLists list={list} onOpen={setDialog} />}
      </QueryState>
      <SourceDialogs
        open={dialog}
        sources={sources.data?.sources ?? []}
        onOpen={setDialog}
        onClose={() => setDialog(null)}
      />
    </div>
  );
}

type OnOpen = (dialog: OpenDialog) => void;

function PageHeader({ sources, onOpen }: { sources: readonly SourceRow[]; onOpen: OnOpen }) {
  const { sources: t, capture: words } = useText();
  const format = useFormat();
  const mayManage = useCan('sources:manage');
  const mayCapture = useCan('mentions:capture');
  const { pollAll } = useSourceWrites();
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        {t.title} <span className={styles.count}>{sources.length > 0 && format.number(sources.length)}</span>
      </h1>
      {mayCapture && (
        <Button icon={IconLink} onClick={() => onOpen({ kind: 'capture' })}>
          {words.title}
        </Button>
      )}
      <Button icon={IconArchive} onClick={() => onOpen({ kind: 'quarantine', source: null })}>
        {t.quarantine}
      </Button>
      {mayManage && (
        <>
          <Button icon={IconRefresh} onClick={() => void pollAll(sources.filter(isPolled))}>
            {t.pollAll}
          </Button>
          <Button variant="primary" icon={IconPlus} onClick={() => onOpen({ kind: 'add' })}>
            {t.add}
          </Button>
        </>
      )}
    </header>
  );
}

function SourceLists({ list, onOpen }: { list: SourceList; onOpen: OnOpen }) {
  const t = useText().sources;
  const rows = inOrder(list.sources);
  const groups = [
    [t.groups.on, rows.filter((source) => source.enabled)],
    [t.groups.off, rows.filter((source) => !source.enabled)],
  ] as const;
  return (
    <>
      <AlarmBanner broken={rows.filter(isBroken)} />
      <SourceTotals totals={list.totals} />
      {groups.map(
        ([title, sources]) =>
          sources.length > 0 && <SourceTable key={title} title={title} sources={sources} onOpen={onOpen} />,
      )}
    </>
  );
}

function AlarmBanner({ broken }: { broken: readonly SourceRow[] }) {
  const t = useText();
  const say = useReason();
  const format = useFormat();
  const [first] = broken;
  if (!first) return null;
  const title =
    broken.length === 1
      ? t.sources.alarm(first.name, t.vocabulary.sourceStates[first.health.state].toLocaleLowerCase())
      : t.sources.alarms(format.number(broken.length), broken.map((source) => source.name).join(', '));
  return (
    <Banner tone="urgent" icon={IconCircleX} title={title}>
      {broken.length === 1 && first.health.reason ? `${say(first.health.reason)} ` : ''}
      {t.sources.promise}
    </Banner>
  );
}

function PageSkeleton() {
  return (
    <div className={styles.bones} aria-busy="true">
      <Skeleton width="100%" height="66px" />
      {[1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} width="100%" height="44px" />
      ))}
    </div>
  );
}
