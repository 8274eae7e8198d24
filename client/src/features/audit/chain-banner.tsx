import { Banner } from '../../components/banner.js';
import { Button } from '../../components/button.js';
import { IconAlertTriangle, IconShieldLock } from '../../components/icons.js';
import { useFormat } from '../../lib/format.js';
import { useAuditChain } from '../../lib/queries.js';
import { useText } from '../../lib/text.js';

/** Whether every entry still fits the one before it. */
export function ChainBanner() {
  const t = useText();
  const format = useFormat();
  const chain = useAuditChain();
  if (!chain.data) return null;
  const { isIntact, entries, firstBroken } = chain.data;
  return (
    <Banner
      tone={isIntact ? 'ok' : 'urgent'}
      icon={isIntact ? IconShieldLock : IconAlertTriangle}
      title={isIntact ? t.audit.intact : t.audit.broken}
      actions={
        <Button disabled={chain.isFetching} onClick={() => void chain.refetch()}>
          {t.audit.check}
        </Button>
      }
    >
      {isIntact
        ? t.audit.intactText(format.number(entries), format.time(chain.dataUpdatedAt))
        : t.audit.brokenText(format.number(firstBroken ?? 0))}
    </Banner>
  );
}
