import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { useLocation } from 'react-router';
import { AlertBell } from '../../../client/src/app/shell/alert-bell.js';
import { BottomTabs } from '../../../client/src/app/shell/bottom-tabs.js';
import { ShellControls } from '../../../client/src/app/shell/shell-controls.js';
import { SeenOnArrival } from '../../../client/src/components/alert/seen-on-arrival.js';
import { SearchTabs } from '../../../client/src/components/page/search-tabs.js';
import { raisedAlert } from '../../../client/src/lib/live-reports.js';
import { openPage, Refused, type Call } from '../stub-api.js';
import { anAlert } from './alert-builders.js';

afterEach(() => raisedAlert.set(null));

const unseen = (count: number) => ({ alerts: [anAlert()], nextCursor: null, unseen: count });

const controls = {
  openPalette: () => {},
  openHelp: () => {},
  openCapture: () => {},
  isCollapsed: false,
  toggleSidebar: () => {},
};
const tabs = (
  <ShellControls value={controls}>
    <BottomTabs />
  </ShellControls>
);

function Where() {
  const { pathname, search } = useLocation();
  return <output data-testid="where">{`${pathname}${search}`}</output>;
}

describe('an alert that is raised while one works', () => {
  const open = () =>
    openPage(
      <>
        <AlertBell />
        <Where />
      </>,
      { at: '/queue', answers: { 'GET /api/alerts': unseen(3) } },
    );

  test('it is said once, and its notice leads to it', async () => {
    const { user, getByTestId } = open();

    act(() => raisedAlert.set(anAlert()));
    act(() => raisedAlert.set(anAlert({ version: 3 })));
    const said = await screen.findAllByText('Pencarian “Bantuan tunai lewat tautan” melampaui ambang');
    expect(said).toHaveLength(1);
    await user.click(within(said[0]!.closest('div')!).getByRole('button', { name: /Buka/ }));

    expect(getByTestId('where')).toHaveTextContent('/alerts?open=A-7');
  });

  test('one that was said before this page is not said again', async () => {
    raisedAlert.set(anAlert());

    open();

    expect(await screen.findByRole('link', { name: 'Pemberitahuan, 3 belum dilihat' })).toBeVisible();
    expect(screen.queryByText(/melampaui ambang/)).toBeNull();
  });
});

describe('alerts on a phone', () => {
  test('the tab of searching counts what nobody has opened', async () => {
    openPage(tabs, { at: '/queue', answers: { 'GET /api/alerts': unseen(3) } });

    const tab = screen.getByRole('link', { name: /^Isu/ });
    expect(await within(tab).findByRole('img', { name: 'Pemberitahuan, 3 belum dilihat' })).toHaveTextContent(
      '3',
    );
  });

  test('the pages around searching lead to them with their count', async () => {
    openPage(<SearchTabs current="issues" />, { at: '/issues', answers: { 'GET /api/alerts': unseen(3) } });

    expect(await screen.findByRole('link', { name: 'Pemberitahuan 3' })).toHaveAttribute('href', '/alerts');
  });

  test('When all have been opened, then nothing is counted', async () => {
    const { calls } = openPage(tabs, { at: '/queue', answers: { 'GET /api/alerts': unseen(0) } });

    await waitFor(() => expect(calls.some(({ path }) => path.startsWith('/api/alerts'))).toBe(true));

    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('coming by the link of an alert', () => {
  const at = '/issues?q=BLT&alert=A-7';

  test('it is noted as seen at the version that was read', async () => {
    const { sent } = openPage(<SeenOnArrival />, {
      at,
      answers: { 'GET /api/alerts': unseen(1), 'POST /api/alerts/A-7/seen': anAlert({ version: 3 }) },
    });

    await waitFor(() => expect(sent('POST', '/seen')).toEqual([{ version: 2 }]));
  });

  test('one beyond the first page of unseen alerts is found too', async () => {
    const { sent } = openPage(<SeenOnArrival />, {
      at,
      answers: {
        'GET /api/alerts': ({ path }: Call) =>
          path.includes('cursor=next')
            ? unseen(2)
            : { alerts: [anAlert({ id: 'A-9' })], nextCursor: 'next', unseen: 2 },
        'POST /api/alerts/A-7/seen': anAlert({ version: 3 }),
      },
    });

    await waitFor(() => expect(sent('POST', '/A-7/seen')).toEqual([{ version: 2 }]));
  });

  test('one that was seen before is left as it is', async () => {
    const { calls, sent } = openPage(<SeenOnArrival />, {
      at,
      answers: { 'GET /api/alerts': { alerts: [], nextCursor: null, unseen: 0 } },
    });

    await waitFor(() => expect(calls.some(({ path }) => path.startsWith('/api/alerts'))).toBe(true));

    expect(sent('POST', '/seen')).toEqual([]);
  });

  test('When a colleague was faster, then nothing is said about it', async () => {
    const { sent } = openPage(<SeenOnArrival />, {
      at,
      answers: { 'GET /api/alerts': unseen(1), 'POST /api/alerts/A-7/seen': new Refused('record-changed') },
    });

    await waitFor(() => expect(sent('POST', '/seen')).toHaveLength(1));

    expect(screen.queryByRole('alert')).toBeNull();
  });
});
