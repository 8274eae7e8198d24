import { isAllowed, type Permission } from '@tanggap/shared/roles';
import { useUser } from '../../lib/session.js';
import { useText, type Text } from '../../lib/text.js';
import { AreaTabs } from '../page/area-tabs.js';

type PlaceName = keyof Text['shell']['measurePlaces'];

const places: readonly { name: PlaceName; to: string; permission: Permission }[] = [
  { name: 'times', to: '/measure', permission: 'measure:read' },
  { name: 'backlog', to: '/measure/backlog', permission: 'measure:read' },
  { name: 'workload', to: '/measure/workload', permission: 'measure:read' },
  { name: 'quality', to: '/measure/quality', permission: 'measure:read' },
  { name: 'effect', to: '/measure/effect', permission: 'measure:read' },
  { name: 'model', to: '/model', permission: 'model:read' },
  { name: 'rules', to: '/rules', permission: 'rules:read' },
  { name: 'reports', to: '/reports', permission: 'reports:read' },
  { name: 'roster', to: '/roster', permission: 'measure:read' },
  { name: 'exports', to: '/exports', permission: 'exports:create' },
];

/** The pages of supervising where there is no sidebar. */
export function MeasureTabs({ current }: { current: PlaceName }) {
  const t = useText();
  const user = useUser();
  const tabs = places
    .filter(({ permission }) => user !== null && isAllowed(user.role, permission))
    .map(({ name, to }) => ({
      to,
      label: t.shell.measurePlaces[name],
      count: undefined,
      isCurrent: name === current,
    }));
  return <AreaTabs label={t.shell.measureTitle} tabs={tabs} />;
}
