import { useUnseenAlerts } from '../../lib/alert-queries.js';
import { useCan } from '../../lib/session.js';
import { useText, type Text } from '../../lib/text.js';
import { AreaTabs } from './area-tabs.js';

type PlaceName = 'issues' | keyof Text['shell']['searchPlaces'];

/** The pages around searching where there is no sidebar. */
export function SearchTabs({ current }: { current: PlaceName }) {
  const { shell } = useText();
  const unseen = useUnseenAlerts(useCan('search:read')).data?.unseen;
  const places: readonly { name: PlaceName; to: string; label: string }[] = [
    { name: 'issues', to: '/issues', label: shell.issuesTab },
    { name: 'questions', to: '/questions', label: shell.searchPlaces.questions },
    { name: 'campaigns', to: '/campaigns', label: shell.searchPlaces.campaigns },
    { name: 'alerts', to: '/alerts', label: shell.searchPlaces.alerts },
  ];
  return (
    <AreaTabs
      label={shell.pages.issues}
      tabs={places.map(({ name, to, label }) => ({
        to,
        label,
        count: name === 'alerts' && unseen !== 0 ? unseen : undefined,
        isCurrent: name === current,
      }))}
    />
  );
}
