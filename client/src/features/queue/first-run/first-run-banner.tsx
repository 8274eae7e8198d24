import { useNavigate } from 'react-router';
import { Banner } from '../../../components/banner.js';
import { Button } from '../../../components/button.js';
import { IconPlayerPlay } from '../../../components/icons.js';
import { useCan } from '../../../lib/session.js';
import { useText } from '../../../lib/text.js';

/** Says that everything here is invented, and where the real thing begins. */
export function FirstRunBanner() {
  const t = useText();
  const navigate = useNavigate();
  const mayManage = useCan('sources:manage');
  return (
    <Banner
      tone="nila"
      icon={IconPlayerPlay}
      title={t.queue.first.banner}
      actions={
        mayManage && (
          <Button variant="primary" onClick={() => void navigate('/sources')}>
            {t.queue.first.connect}
          </Button>
        )
      }
    >
      {t.queue.first.bannerText}
    </Banner>
  );
}
