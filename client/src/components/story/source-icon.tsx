import type { Icon } from '@tabler/icons-react';
import type { SourceKind, Standing } from '@tanggap/shared/vocabulary';
import {
  IconBrandBluesky,
  IconBrandMastodon,
  IconFileText,
  IconNews,
  IconPencil,
  IconPlayerPlay,
  IconRss,
  IconSitemap,
  IconUpload,
  IconWorld,
} from '../icons.js';
import { useText } from '../../lib/text.js';

const icons: Record<SourceKind, Icon> = {
  feed: IconRss,
  sitemap: IconSitemap,
  mastodon: IconBrandMastodon,
  bluesky: IconBrandBluesky,
  push: IconWorld,
  import: IconUpload,
  manual: IconPencil,
  demo: IconPlayerPlay,
};

export interface SourceIconProps {
  kind: SourceKind;
  standing?: Standing;
}

/** Where a mention came from; a press outlet looks like one whatever its technique. */
export function SourceIcon({ kind, standing }: SourceIconProps) {
  const t = useText();
  const Shape = standing === 'press' ? IconNews : standing === 'public-body' ? IconFileText : icons[kind];
  return <Shape role="img" aria-label={t.vocabulary.sourceKinds[kind]} />;
}
