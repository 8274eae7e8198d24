import { provinces } from '@tanggap/shared/provinces';
import { criticismExits } from '@tanggap/shared/rules/analyst-rule';
import { fewestForShare, type FairnessReply, type FlagRate } from '@tanggap/shared/rules/api-model';
import { Link } from 'react-router';
import { Choice } from '../../components/choice.js';
import { Panel } from '../../components/measure/panel.js';
import shelf from '../../components/page/shelf.module.css';
import { useAddress } from '../../components/page/use-address.js';
import { QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { useFormat } from '../../lib/format.js';
import { queryString } from '../../lib/http.js';
import { usePrograms } from '../../lib/queries.js';
import { useFairness } from '../../lib/rule-api.js';
import { useModelWords } from './words.js';
import styles from './model.module.css';

/** How often the machine flagged what people then called criticism; every count opens its stories. */
export function FairnessPanel() {
  const words = useModelWords();
  const { search, set } = useAddress();
  const days = search.get('days') === '90' ? '90' : '30';
  return (
    <Panel
      title={words.fairness}
      aside={
        <Choice
          label={words.days}
          value={days}
          options={words.dayChoices}
          onChange={(value) => set({ days: value === '90' ? value : null })}
        />
      }
    >
      <div className={styles.body}>
        <p className={shelf.quiet}>{words.fairnessText(days)}</p>
        <QueryState
          query={useFairness(Number(days))}
          skeleton={<Skeleton width="100%" height="160px" />}
          isEmpty={({ all }) => all.of === 0}
          empty={<p>{words.noCriticism}</p>}
        >
          {(reply) => <Rates reply={reply} />}
        </QueryState>
      </div>
    </Panel>
  );
}

function Rates({ reply }: { reply: FairnessReply }) {
  const words = useModelWords();
  const programs = usePrograms().data ?? [];
  const programName = (key: string) => programs.find(({ id }) => id === key)?.name ?? key;
  const provinceName = (key: string) => provinces.find(({ bps }) => bps === key)?.name ?? key;
  const range = { from: reply.from, to: reply.to };
  return (
    <>
      <RateTable
        title={words.everything}
        rates={[reply.all]}
        nameOf={() => words.everything}
        addressOf={() => range}
      />
      <RateTable
        title={words.byProgram}
        rates={reply.programs}
        nameOf={programName}
        addressOf={(program) => ({ ...range, program })}
      />
      <RateTable
        title={words.byRegion}
        rates={reply.regions}
        nameOf={provinceName}
        addressOf={(region) => ({ ...range, region })}
      />
    </>
  );
}

interface RateTableProps {
  title: string;
  rates: readonly FlagRate[];
  nameOf: (key: string) => string;
  addressOf: (key: string) => Record<string, string>;
}

function RateTable({ title, rates, nameOf, addressOf }: RateTableProps) {
  const words = useModelWords();
  const format = useFormat();
  if (rates.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{words.flaggedOf}</th>
          <th scope="col">{words.share}</th>
        </tr>
      </thead>
      <tbody>
        {rates.map((rate) => {
          const filter = { ...addressOf(rate.key), exit: criticismExits };
          return (
            <tr key={rate.key}>
              <th scope="row">{nameOf(rate.key)}</th>
              <td>
                <Link to={`/issues${queryString({ ...filter, level: 'flagged' })}`}>
                  {format.number(rate.flagged)}
                </Link>
                {' / '}
                <Link to={`/issues${queryString(filter)}`}>{format.number(rate.of)}</Link>
              </td>
              <td>
                <Share rate={rate} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Share({ rate: { share, low, high } }: { rate: FlagRate }) {
  const words = useModelWords();
  const format = useFormat();
  if (share === null || low === null || high === null)
    return <span className={shelf.quiet}>{words.tooFew(format.number(fewestForShare))}</span>;
  return (
    <>
      <strong>{format.percent(share)}</strong>{' '}
      <span className={shelf.quiet}>
        [{format.percent(low)}–{format.percent(high)}]
      </span>
    </>
  );
}
