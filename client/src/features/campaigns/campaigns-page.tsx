import type { Campaign } from '@tanggap/shared/campaign';
import { campaignSchema } from '@tanggap/shared/campaign';
import { Link } from 'react-router';
import { Button } from '../../components/button.js';
import { IconPlus, IconSpeakerphone } from '../../components/icons.js';
import { FilterTabs } from '../../components/page/filter-tabs.js';
import { ListBones } from '../../components/page/list-bones.js';
import { PageHead } from '../../components/page/page-head.js';
import { SearchTabs } from '../../components/page/search-tabs.js';
import { useAddress } from '../../components/page/use-address.js';
import { useRowKeys } from '../../components/page/use-row-keys.js';
import { Empty, QueryState } from '../../components/query-state.js';
import { useCampaigns } from '../../lib/campaign-api.js';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { useCan } from '../../lib/session.js';
import { NewCampaign } from './new-campaign.js';
import { StatusChip } from './status-chip.js';
import { useCampaignWords } from './words.js';
import styles from './campaigns.module.css';

const statuses = campaignSchema.shape.status.options;

/** `/campaigns?status`: what is put out together, the latest start first; `new` opens an empty plan. */
export function CampaignsPage() {
  const words = useCampaignWords();
  const mayWrite = useCan('campaigns:write');
  const { search, set, withParam } = useAddress();
  const status = statuses.find((each) => each === search.get('status')) ?? null;
  const isNew = mayWrite && search.has('new');
  if (isNew) return <NewCampaign onClose={() => set({ new: null })} />;
  return (
    <div className={styles.page}>
      <PageHead title={words.title} intro={words.intro}>
        {mayWrite && (
          <Button variant="primary" icon={IconPlus} onClick={() => set({ new: '1' })}>
            {words.plan}
          </Button>
        )}
      </PageHead>
      <SearchTabs current="campaigns" />
      <div className={styles.bar}>
        <FilterTabs
          label={words.filter}
          current={status ?? 'all'}
          tabs={[
            { name: 'all', label: words.all, to: withParam({ status: null }) },
            ...statuses.map((name) => ({
              name,
              label: words.statuses[name],
              to: withParam({ status: name }),
            })),
          ]}
        />
      </div>
      <CampaignList status={status} />
    </div>
  );
}

function CampaignList({ status }: { status: Campaign['status'] | null }) {
  const words = useCampaignWords();
  const campaigns = useCampaigns(status);
  const list = useRowKeys<HTMLUListElement>();
  return (
    <div className={styles.scroll}>
      <QueryState
        query={campaigns}
        skeleton={<ListBones />}
        isEmpty={({ pages }) => pages.every((page) => page.campaigns.length === 0)}
        empty={
          <Empty title={words.empty} icon={<IconSpeakerphone />}>
            {words.emptyText}
          </Empty>
        }
      >
        {({ pages }) => (
          <>
            <ul ref={list} className={styles.list} aria-label={words.list}>
              {pages
                .flatMap((page) => page.campaigns)
                .map((campaign) => (
                  <CampaignRow key={campaign.id} campaign={campaign} />
                ))}
            </ul>
            {campaigns.hasNextPage && (
              <Button
                className={styles.more}
                disabled={campaigns.isFetchingNextPage}
                onClick={() => void campaigns.fetchNextPage()}
              >
                {words.more}
              </Button>
            )}
          </>
        )}
      </QueryState>
    </div>
  );
}

function CampaignRow({ campaign }: { campaign: Campaign }) {
  const words = useCampaignWords();
  const format = useFormat();
  const now = useNow(60_000);
  const { id, name, aim, status, startsAt, endsAt, steps, hashtags } = campaign;
  const done = steps.filter((step) => step.done !== null).length;
  return (
    <li className={styles.row}>
      <div className={styles.rowHead}>
        <Link to={`/campaigns/${id}`} className={styles.name} data-row>
          {name}
        </Link>
        <StatusChip status={status} />
      </div>
      <p className={styles.aim}>{aim}</p>
      <p className={styles.facts}>
        <code>{id}</code> · {words.range(format.date(startsAt, now), format.date(endsAt, now))} ·{' '}
        {words.stepsDone(format.number(done), format.number(steps.length))}
        {hashtags.map((tag) => (
          <span key={tag}> #{tag}</span>
        ))}
      </p>
    </li>
  );
}
