import { principles, type LintFinding, type LintResult } from '@tanggap/shared/lint/lint-types';
import { blockKeys, channels } from '@tanggap/shared/vocabulary';
import { Chip } from '../../../../components/chip.js';
import { IconAlertTriangle, IconCheck, IconCircleCheck, IconCircleX } from '../../../../components/icons.js';
import { toneProps } from '../../../../components/tone.js';
import { useFormat } from '../../../../lib/format.js';
import { useReason } from '../../../../lib/text.js';
import { contactSpan, isEditable, orderFindings } from '../../draft/finding-order.js';
import { useRespondWords } from '../../words.js';
import styles from './lint-panel.module.css';

/** Id of a finding's sentence, which the text it is about points at. */
export const findingId = ({ rule, place }: LintFinding): string =>
  `finding-${rule}-${place.part ?? 'all'}-${place.span?.[0] ?? 0}`;

export interface LintPanelProps {
  lint: LintResult;
  onPlace: (finding: LintFinding) => void;
}

/** What the linter says of the text as it stands: counts, the five principles, each finding with the way to its place. */
export function LintPanel({ lint, onPlace }: LintPanelProps) {
  const t = useRespondWords();
  return (
    <section aria-labelledby="lint-title">
      <header className={styles.header}>
        <h2 id="lint-title">{t.lint.title}</h2>
        <Counts lint={lint} />
      </header>
      <ul className={styles.principles}>
        {principles.map((principle) => (
          <li key={principle}>
            <Principle
              word={t.principles[principle]}
              findings={lint.findings.filter((finding) => finding.principle === principle)}
            />
          </li>
        ))}
      </ul>
      <ul className={styles.list}>
        <Findings findings={distinct(orderFindings(lint.findings))} onPlace={onPlace} />
        <Passed lint={lint} />
      </ul>
    </section>
  );
}

const keyOf = (finding: LintFinding): string => `${findingId(finding)} ${finding.reason.id}`;

/** The same sentence about the same place says nothing new the second time. */
const distinct = (findings: readonly LintFinding[]): LintFinding[] => [
  ...new Map(findings.map((finding) => [keyOf(finding), finding])).values(),
];

/** So many rows leave the channel's text in sight below them; what holds back is always among them. */
const mostRows = 5;

interface FindingsProps {
  findings: readonly LintFinding[];
  onPlace: (finding: LintFinding) => void;
}

function Findings({ findings, onPlace }: FindingsProps) {
  const { lint: t } = useRespondWords();
  const format = useFormat();
  const blocking = findings.filter(({ severity }) => severity === 'block').length;
  const first = Math.max(mostRows, blocking);
  const row = (finding: LintFinding) => (
    <FindingRow key={keyOf(finding)} finding={finding} onPlace={() => onPlace(finding)} />
  );
  const rest = findings.slice(first);
  return (
    <>
      {findings.slice(0, first).map(row)}
      {rest.length > 0 && (
        <li>
          <details className={styles.more}>
            <summary>{t.showMore(format.number(rest.length))}</summary>
            <ul>{rest.map(row)}</ul>
          </details>
        </li>
      )}
    </>
  );
}

function Counts({ lint: { findings, passed } }: { lint: LintResult }) {
  const { lint: t } = useRespondWords();
  const format = useFormat();
  const blocks = findings.filter(({ severity }) => severity === 'block').length;
  const warnings = findings.length - blocks;
  return (
    <p className={styles.counts}>
      <Count tone="urgent" icon={IconCircleX} count={blocks} label={t.blocking(format.number(blocks))} />
      <Count
        tone="medium"
        icon={IconAlertTriangle}
        count={warnings}
        label={t.warning(format.number(warnings))}
      />
      <Count
        tone="ok"
        icon={IconCircleCheck}
        count={passed.length}
        label={t.passed(format.number(passed.length))}
      />
    </p>
  );
}

interface CountProps {
  tone: 'urgent' | 'medium' | 'ok';
  icon: typeof IconCircleX;
  count: number;
  label: string;
}

function Count({ tone, icon: Shape, count, label }: CountProps) {
  return (
    <span role="img" aria-label={label} title={label} className={styles.count} {...toneProps(tone)}>
      <Shape />
      {count}
    </span>
  );
}

function Principle({ word, findings }: { word: string; findings: readonly LintFinding[] }) {
  if (findings.length === 0)
    return (
      <Chip tone="ok" icon={IconCheck}>
        {word}
      </Chip>
    );
  const isBlocked = findings.some(({ severity }) => severity === 'block');
  return (
    <Chip tone={isBlocked ? 'urgent' : 'medium'} icon={isBlocked ? IconCircleX : IconAlertTriangle}>
      {word}
    </Chip>
  );
}

function FindingRow({ finding, onPlace }: { finding: LintFinding; onPlace: () => void }) {
  const say = useReason();
  const { lint: t } = useRespondWords();
  const jump = useJumpWord(finding);
  const isBlocking = finding.severity === 'block';
  const Shape = isBlocking ? IconCircleX : IconAlertTriangle;
  return (
    <li className={styles.row} {...toneProps(isBlocking ? 'urgent' : 'medium')}>
      <Shape className={styles.icon} />
      <p id={findingId(finding)} className={styles.text}>
        {say(finding.reason)}
        {isBlocking && <span className={styles.holds}> {t.holds}</span>}
      </p>
      {jump !== null && (
        <button type="button" className={styles.jump} onClick={onPlace}>
          {jump}
        </button>
      )}
    </li>
  );
}

/** What the way to a finding's place is called; null where it has none. */
function useJumpWord({ place }: LintFinding): string | null {
  const { lint: t } = useRespondWords();
  const { part } = place;
  if (contactSpan(place)) return t.toContact;
  if (part === 'headline') return t.toHeadline;
  if (isEditable(part)) return t.toBlock(blockKeys.indexOf(part) + 1);
  return (channels as readonly (string | null)[]).includes(part) ? t.toChannel : null;
}

/** The first few green lines; the rest on request, so that findings stay in sight. */
function Passed({ lint: { passed } }: { lint: LintResult }) {
  const say = useReason();
  const { lint: t } = useRespondWords();
  const format = useFormat();
  const shown = passed.slice(0, 3);
  const row = ({ rule, reason }: (typeof passed)[number]) => (
    <p key={rule} className={styles.passed}>
      <IconCircleCheck className={styles.icon} /> {say(reason)}
    </p>
  );
  return (
    <li {...toneProps('ok')}>
      {shown.map(row)}
      {passed.length > shown.length && (
        <details className={styles.more}>
          <summary>{t.showPassed(format.number(passed.length - shown.length))}</summary>
          {passed.slice(shown.length).map(row)}
        </details>
      )}
    </li>
  );
}
