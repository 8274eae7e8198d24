import { useNavigate } from 'react-router';
import { Banner } from '../../../components/banner.js';
import { Button } from '../../../components/button.js';
import { IconListCheck, IconPlayerPlay } from '../../../components/icons.js';
import { useCan } from '../../../lib/session.js';
import { useText } from '../../../lib/text.js';
import { firstSteps } from './first-steps.js';
import type { FirstRun } from './use-first-run.js';

export interface FirstRunBannerProps {
  firstRun: FirstRun;
  onShow: () => void;
}

/** Says that everything here is invented, how far the introduction is, and where the real thing begins. */
export function FirstRunBanner({ firstRun, onShow }: FirstRunBannerProps) {
  const words = useText().queue.first;
  const navigate = useNavigate();
  const mayManage = useCan('sources:manage');
  return (
    <Banner
      tone="nila"
      icon={IconPlayerPlay}
      title={words.banner}
      actions={
        <>
          {!firstRun.isShown && (
            <Button icon={IconListCheck} onClick={onShow}>
              {words.progress(firstRun.done.size, firstSteps.length)}
            </Button>
          )}
          {mayManage && (
            <Button variant="primary" onClick={() => void navigate('/sources')}>
              {words.connect}
            </Button>
          )}
        </>
      }
    >
      {words.bannerText}
    </Banner>
  );
}
