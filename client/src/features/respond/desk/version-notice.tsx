import type { ResponseVersion } from '@tanggap/shared/response';
import { Banner } from '../../../components/banner.js';
import { Button } from '../../../components/button.js';
import { IconHistory } from '../../../components/icons.js';
import { useFormat } from '../../../lib/format.js';
import { useRespondWords } from '../words.js';

/** Says that this is an older version, and the way back. */
export function VersionNotice({
  version: { n, at },
  onBack,
}: {
  version: ResponseVersion;
  onBack: () => void;
}) {
  const { drawer: t } = useRespondWords();
  const format = useFormat();
  return (
    <Banner
      tone="nila"
      icon={IconHistory}
      title={t.looking(n, format.full(at))}
      actions={<Button onClick={onBack}>{t.back}</Button>}
    />
  );
}
