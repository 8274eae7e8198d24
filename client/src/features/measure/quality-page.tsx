import type { QualityReply } from '@tanggap/shared/api-measure';
import { Link } from 'react-router';
import { Button } from '../../components/button.js';
import { IconChevronLeft, IconChevronRight, IconScale } from '../../components/icons.js';
import { MeasureTabs } from '../../components/measure/measure-tabs.js';
import { ListBones } from '../../components/page/list-bones.js';
import { PageHead } from '../../components/page/page-head.js';
import shelf from '../../components/page/shelf.module.css';
import { Split } from '../../components/page/split.js';
import { useAddress } from '../../components/page/use-address.js';
import { Empty, QueryState } from '../../components/query-state.js';
import { useWrite } from '../../components/use-write.js';
import { useFormat } from '../../lib/format.js';
import { quality } from '../../lib/measure-api.js';
import { measureKeys, useQuality } from '../../lib/measure-queries.js';
import { useNow } from '../../lib/now.js';
import { useCan } from '../../lib/session.js';
import { AgreementPanel, WeeksPanel } from './quality/agreement-panel.js';
import { ReadingPane } from './quality/reading-pane.js';
import { SampleList } from './quality/sample-list.js';
import { isWeek, weekAfter, weekOf } from './quality/week.js';
import { useQualityWords } from './words.js';
import styles from './quality/quality.module.css';

/** `/measure/quality?week=…&item=…`: a weekly sample of decisions, read a second time without the first outcome. */
export function QualityPage() {
  const words = useQualityWords();
  const format = useFormat();
  const { search, set, withParam } = useAddress();
  const asked = search.get('week');
  const current = weekOf(format.dayKey(useNow(60_000)));
  const week = isWeek(asked) ? asked : current;
  const query = useQuality(week);
  const opened = query.data?.items.find(({ id }) => id === search.get('item')) ?? null;
  return (
    <div className={shelf.page}>
      <PageHead title={words.title} intro={words.intro}>
        <DrawButton week={week} reply={query.data} />
      </PageHead>
      <MeasureTabs current="quality" />
      <WeekBar week={week} current={current} reply={query.data} />
      <QueryState query={query} skeleton={<ListBones />}>
        {(reply) => (
          <Split
            label={words.list}
            closeTo={withParam({ item: null })}
            onClose={() => set({ item: null })}
            list={
              <>
                {reply.items.length === 0 ? (
                  <Empty title={words.none} icon={<IconScale />}>
                    {reply.decisions === 0 ? words.noDecisions : words.noneText}
                  </Empty>
                ) : (
                  <SampleList items={reply.items} openedId={opened?.id ?? null} />
                )}
                <div className={styles.panels} role="group" aria-label={words.agreement} tabIndex={0}>
                  <AgreementPanel reply={reply} />
                  <WeeksPanel weeks={reply.weeks} />
                </div>
              </>
            }
            detail={opened && <ReadingPane key={opened.id} item={opened} />}
          />
        )}
      </QueryState>
    </div>
  );
}

function WeekBar({
  week,
  current,
  reply,
}: {
  week: string;
  current: string;
  reply: QualityReply | undefined;
}) {
  const words = useQualityWords();
  const format = useFormat();
  const { withParam } = useAddress();
  const toOf = (other: string) => withParam({ week: other === current ? null : other, item: null });
  return (
    <div className={shelf.bar}>
      <nav className={styles.weeks} aria-label={words.weekColumn}>
        <Link to={toOf(weekAfter(week, -1))} aria-label={words.previous} title={words.previous}>
          <IconChevronLeft />
        </Link>
        <strong>{words.week(week)}</strong>
        {week < current ? (
          <Link to={toOf(weekAfter(week, 1))} aria-label={words.next} title={words.next}>
            <IconChevronRight />
          </Link>
        ) : (
          <span className={styles.end} />
        )}
      </nav>
      {week !== current && (
        <Link to={toOf(current)} className={shelf.link}>
          {words.thisWeek}
        </Link>
      )}
      {reply && (
        <span className={shelf.quiet}>
          {words.drawn(format.number(reply.drawn), format.number(reply.decisions))}
        </span>
      )}
    </div>
  );
}

function DrawButton({ week, reply }: { week: string; reply: QualityReply | undefined }) {
  const words = useQualityWords();
  const mayDraw = useCan('quality:review');
  const { write, isBusy } = useWrite();
  if (!mayDraw || reply === undefined || reply.decisions <= reply.drawn) return null;
  return (
    <Button
      variant={reply.drawn === 0 ? 'primary' : 'plain'}
      icon={IconScale}
      disabled={isBusy}
      onClick={() =>
        void write(() => quality.draw(week), { done: words.drew, refresh: [measureKeys.quality] })
      }
    >
      {reply.drawn === 0 ? words.draw : words.drawMore}
    </Button>
  );
}
