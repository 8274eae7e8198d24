import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { CommandPalette } from '../../../client/src/app/palette/command-palette.js';
import { KeyHelp } from '../../../client/src/app/key-help/key-help.js';
import { ConnectionBanner } from '../../../client/src/app/shell/connection-banner.js';
import { ShellControls } from '../../../client/src/app/shell/shell-controls.js';
import { Sidebar } from '../../../client/src/app/shell/sidebar.js';
import { defaultPreferences, setPreferences } from '../../../client/src/lib/preferences.js';
import { aStorySummary } from '../../support/builders.js';
import { countsOf } from '../responses/response-builders.js';
import { openDesk, type FakeDeskOptions } from '../fake-desk.js';

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  setPreferences(defaultPreferences);
});

const controls = {
  openPalette: () => {},
  openHelp: () => {},
  openCapture: () => {},
  isCollapsed: false,
  toggleSidebar: () => {},
};

function open(part: React.ReactNode, options: FakeDeskOptions & { at?: string } = {}) {
  const opened = openDesk(<ShellControls value={controls}>{part}</ShellControls>, options);
  stop = () => opened.live.stop();
  return opened;
}

describe('the sidebar', () => {
  test('an officer sees pages, lists and programs with their counts', async () => {
    open(<Sidebar />, { stories: [aStorySummary(), aStorySummary()] });

    const navigation = await screen.findByRole('navigation', { name: 'Navigasi utama' });
    expect(await within(navigation).findByRole('link', { name: 'Antrean 2' })).toBeInTheDocument();
    expect(within(navigation).getByRole('link', { name: 'Semua terbuka 2' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(await within(navigation).findByRole('link', { name: 'BLT 2' })).toHaveAttribute(
      'href',
      '/queue?program=blt',
    );
    expect(within(navigation).queryByRole('link', { name: 'Log audit' })).not.toBeInTheDocument();
  });

  test('an auditor sees the log and nothing of the work', async () => {
    open(<Sidebar />, { role: 'auditor', at: '/audit' });

    expect(await screen.findByRole('link', { name: 'Log audit' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /Antrean/ })).not.toBeInTheDocument();
    expect(screen.queryByText('Semua terbuka')).not.toBeInTheDocument();
  });

  test('on the pages of responses their lists and references take the place of the queue’s', async () => {
    const { desk } = open(<Sidebar />, { at: '/responses?list=in-review' });
    desk.responseCounts = countsOf({ mine: 2, 'in-review': 5 });

    expect(await screen.findByRole('link', { name: 'Draf saya 2' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Menunggu setuju 5' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: 'Tanggapan 5' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: 'Bank fakta 143' })).toHaveAttribute('href', '/facts');
    expect(screen.queryByText('Semua terbuka')).not.toBeInTheDocument();
    expect(screen.queryByText('Darurat, perlu tinjauan')).not.toBeInTheDocument();
  });

  test('a story’s answer belongs to the responses', async () => {
    open(<Sidebar />, { at: '/stories/C-81/response' });

    expect(await screen.findByRole('link', { name: /^Tanggapan/ })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: /^Draf saya/ })).toHaveAttribute('aria-current', 'page');
  });

  test('sample data is called so', async () => {
    open(<Sidebar />, { isDemo: true });

    expect(await screen.findByText('Data contoh')).toBeInTheDocument();
  });

  test('colleagues at the desk are shown by name', async () => {
    const { desk } = open(<Sidebar />);
    await screen.findByRole('link', { name: /Antrean/ });

    desk.emit('desk:presence', [{ userId: 'u-sari', name: 'Sari Maharani' }]);

    expect(await screen.findByRole('group', { name: '1 orang di meja' })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'Sari Maharani' })).toHaveTextContent('SM');
  });

  test('When English is chosen in the menu, then the frame speaks English', async () => {
    const { user } = open(<Sidebar />);

    await user.click(await screen.findByRole('button', { name: 'Menu Rani Prameswari' }));
    await user.click(screen.getByRole('radio', { name: 'English' }));

    expect(await screen.findByRole('link', { name: /Queue/ })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('the palette', () => {
  test('When words are typed, then places that fit are offered and Enter goes there', async () => {
    const { user, address } = open(<CommandPalette onClose={() => {}} />);

    await user.type(await screen.findByRole('combobox'), 'keluhan');
    expect(await screen.findByRole('option', { name: /Antrean: Keluhan/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await user.keyboard('{Enter}');

    expect(address()).toBe('/queue?list=complaints');
  });

  test('lists of responses and the references can be reached by name', async () => {
    const { user, address } = open(<CommandPalette onClose={() => {}} />);

    await user.type(await screen.findByRole('combobox'), 'bank fakta{Enter}');

    expect(address()).toBe('/facts');
  });

  test('When words are in a story, then the story is offered', async () => {
    const story = aStorySummary({ title: 'Pangkalan LPG kosong sejak Senin' });
    const { user, address } = open(<CommandPalette onClose={() => {}} />, { stories: [story] });

    await user.type(await screen.findByRole('combobox'), 'pangkalan');
    await user.click(await screen.findByRole('option', { name: new RegExp(story.id) }));

    expect(address()).toBe(`/stories/${story.id}`);
  });

  test('When nothing fits, then it says so', async () => {
    const { user } = open(<CommandPalette onClose={() => {}} />);

    await user.type(await screen.findByRole('combobox'), 'zz');

    expect(await screen.findByText('Tidak ada yang cocok.')).toBeInTheDocument();
  });
});

describe('the key help', () => {
  test('When single letters are switched off there, then the choice is kept', async () => {
    const { user } = open(<KeyHelp onClose={() => {}} />);

    await user.click(await screen.findByRole('switch', { name: 'Pintasan satu huruf' }));

    expect(screen.getByRole('switch', { name: 'Pintasan satu huruf' })).not.toBeChecked();
    expect(localStorage.getItem('tanggap.preferences')).toContain('"singleKeys":false');
  });
});

describe('the strip above the work', () => {
  test('When the engine is down, then it says that nothing is lost and how much waits', async () => {
    const { desk } = open(<ConnectionBanner />);

    desk.emit('engine:changed', { isDown: true, waiting: 2_310 });

    expect(await screen.findByText('2.310 ditampung')).toBeInTheDocument();
    expect(screen.getByText(/Kiriman ditampung, tidak ada yang hilang/)).toBeInTheDocument();
  });

  test('When it is back, then it says how much still waits, and is gone when nothing does', async () => {
    const { desk } = open(<ConnectionBanner />);

    desk.emit('engine:changed', { isDown: true, waiting: 2_310 });
    desk.emit('engine:changed', { isDown: false, waiting: 1_100 });

    expect(await screen.findByText('1.100 masih menunggu')).toBeInTheDocument();
    expect(screen.getByText(/sedang dimasukkan berurutan/)).toBeInTheDocument();

    desk.emit('engine:changed', { isDown: false, waiting: 0 });

    await waitFor(() => expect(screen.queryByText(/masih menunggu/)).not.toBeInTheDocument());
  });
});
