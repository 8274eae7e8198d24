import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useAnnounce } from '../../components/announcer.js';
import { Banner } from '../../components/banner.js';
import { Button } from '../../components/button.js';
import { IconDatabaseExclamation, IconWifiOff } from '../../components/icons.js';
import { useFormat } from '../../lib/format.js';
import { useLive } from '../../lib/live.js';
import { useNow } from '../../lib/now.js';
import { useText } from '../../lib/text.js';

/** Above every page while the connection or the engine is away. */
export function ConnectionBanner() {
  const live = useLive();
  if (live.state === 'offline' && live.lostAt !== null) return <OfflineBanner lostAt={live.lostAt} />;
  const { isDown, waiting } = live.engine;
  if (isDown || waiting > 0) return <EngineBanner key={String(isDown)} isDown={isDown} waiting={waiting} />;
  return null;
}

function OfflineBanner({ lostAt }: { lostAt: number }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const client = useQueryClient();
  useSayOnce(`${t.errors['no-connection'].title} ${t.errors['no-connection'].help}`);
  return (
    <Banner
      tone="high"
      icon={IconWifiOff}
      title={t.shell.offline.title(format.duration(now - lostAt))}
      actions={
        <Button onClick={() => void client.refetchQueries({ type: 'active' })}>
          {t.shell.offline.retry}
        </Button>
      }
    >
      {t.shell.offline.text(format.clockSeconds(lostAt))}
    </Banner>
  );
}

/** Items may still wait a while after the engine came back. */
function EngineBanner({ isDown, waiting }: { isDown: boolean; waiting: number }) {
  const { engineDown } = useText().shell;
  const words = isDown ? engineDown : engineDown.replaying;
  const format = useFormat();
  useSayOnce(words.title);
  return (
    <Banner
      tone="medium"
      icon={IconDatabaseExclamation}
      title={words.title}
      actions={<strong>{words.waiting(format.number(waiting))}</strong>}
    >
      {words.text}
    </Banner>
  );
}

/** A lost connection interrupts a screen reader, once. */
function useSayOnce(text: string): void {
  const announce = useAnnounce();
  const isSaid = useRef(false);
  useEffect(() => {
    if (isSaid.current) return;
    isSaid.current = true;
    announce(text, 'assertive');
  }, [announce, text]);
}
