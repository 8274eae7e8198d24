import type { RenderedText } from '@tanggap/shared/render/channels';
import type { TextChannel } from '@tanggap/shared/vocabulary';
import { Button } from '../../../../components/button.js';
import { TextArea } from '../../../../components/field.js';
import { IconPencil, IconRefresh } from '../../../../components/icons.js';
import { useRespondWords } from '../../words.js';
import type { Desk } from '../desk.js';
import styles from './override.module.css';

export interface OverrideProps {
  desk: Desk;
  channel: TextChannel;
  rendered: RenderedText;
}

/** Text written by hand for one channel; the way back to the rendered one is always there. */
export function Override({ desk, channel, rendered }: OverrideProps) {
  const t = useRespondWords();
  const { overrides } = desk.content;
  const written = overrides[channel];
  const write = (text: string | undefined) => {
    const others = Object.fromEntries(Object.entries(overrides).filter(([name]) => name !== channel));
    desk.edit({ overrides: text === undefined ? others : { ...others, [channel]: text } });
  };
  if (written === undefined)
    return (
      <Button variant="quiet" icon={IconPencil} onClick={() => write(rendered.parts.join('\n\n'))}>
        {t.preview.write}
      </Button>
    );
  return (
    <div className={styles.override}>
      <TextArea
        aria-label={t.preview.override(t.channels[channel])}
        rows={7}
        maxLength={25_000}
        value={written}
        onChange={(event) => write(event.target.value)}
      />
      <Button variant="quiet" icon={IconRefresh} onClick={() => write(undefined)}>
        {t.preview.automatic}
      </Button>
    </div>
  );
}
