import '../jsdom-gaps.js';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ProgramTrial } from '@tanggap/shared/api';
import type { Program, ProgramDraft } from '@tanggap/shared/program';
import type { Role } from '@tanggap/shared/vocabulary';
import { act, screen, waitFor, within } from '@testing-library/react';
import { draftOf } from '../../../client/src/features/programs/draft-rules.js';
import { ProgramPage } from '../../../client/src/features/programs/program-page.js';
import { ProgramsPage } from '../../../client/src/features/programs/programs-page.js';
import { keys } from '../../../client/src/lib/queries.js';
import { aProgram, noon } from '../../support/builders.js';
import { me, openPage, Refused, type Answers } from '../stub-api.js';

afterEach(() => localStorage.clear());

const trial: ProgramTrial = {
  tookMs: 14,
  examined: 200,
  hits: 61,
  excluded: 9,
  unsure: 4,
  added: 7,
  removed: 2,
  examples: [
    {
      mentionId: 'm1',
      text: 'Antre bansos tunai di balai desa tertib',
      outcome: 'hit',
      span: [6, 18],
      because: { id: 'Alias “bansos tunai”.', en: 'Alias “bansos tunai”.' },
      isChange: true,
    },
    {
      mentionId: 'm2',
      text: 'Menu sarapan: BLT sandwich plus kopi',
      outcome: 'excluded',
      span: [14, 26],
      because: { id: 'Dikecualikan: “BLT sandwich”.', en: 'Excluded: “BLT sandwich”.' },
      isChange: false,
    },
  ],
};

const farAway = '2099-12-31T16:59:59.000Z';
const soon = new Date(Date.now() + 60 * 86_400_000).toISOString();
const theProgram = (given: Partial<Program> = {}) =>
  aProgram({ name: 'BLT', endsAt: soon, version: 3, ...given });

function open(program: Program = theProgram(), answers: Answers = {}, role: Role = 'supervisor') {
  return openPage(<ProgramPage />, {
    at: `/programs/${program.id}`,
    path: '/programs/:id',
    role,
    answers: {
      [`GET /api/programs/${program.id}`]: program,
      'POST /api/programs/trial': trial,
      ...answers,
    },
  });
}

describe('changing a program', () => {
  test('A new alias is proposed with the version it was written on', async () => {
    let stored = theProgram();
    const { user, sent } = open(stored, {
      'GET /api/programs/blt': () => stored,
      'POST /api/programs/blt/proposal': ({ body }: { body: unknown }) => {
        const { draft } = body as { draft: ProgramDraft };
        stored = theProgram({ version: 4, proposal: { draft, byId: me.id, byName: me.name, at: noon } });
        return stored;
      },
    });

    await user.type(await screen.findByRole('textbox', { name: /^Nama dan alias/ }), 'bansos tunai{Enter}');
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(sent('POST', '/proposal')).toHaveLength(1));
    expect(sent('POST', '/proposal')[0]).toMatchObject({
      version: 3,
      draft: { aliases: ['bantuan langsung tunai', 'bansos tunai'] },
    });
    expect(
      await screen.findByText('Anda yang mengajukan, jadi orang lain yang menyetujuinya.'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Setujui' })).not.toBeInTheDocument();
  });

  test('Nothing can be proposed while nothing has changed', async () => {
    open();

    expect(await screen.findByRole('button', { name: /Ajukan perubahan/ })).toBeDisabled();
  });

  test('A person’s name is refused before anything is sent, with the words and the rule', async () => {
    const { user, sent } = open();

    await user.type(
      await screen.findByRole('textbox', { name: /^Nama dan alias/ }),
      'akun bernama.budi{Enter}',
    );
    await user.click(screen.getByRole('button', { name: /Ajukan perubahan/ }));

    expect(await screen.findByRole('alert')).toHaveTextContent(/menunjuk orang, bukan program/);
    expect(sent('POST', '/proposal')).toEqual([]);
  });

  test('A further condition is proposed; when it does not read, then the suggestion mends it', async () => {
    const { user, sent } = open(theProgram(), {
      'POST /api/programs/blt/proposal': theProgram({ version: 4 }),
    });

    await user.type(await screen.findByRole('textbox', { name: /^Syarat tambahan/ }), 'menu OR');
    expect(await screen.findByText(/“OR”: “OR” memerlukan kata/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Mungkin maksudnya: menu' }));
    await user.click(screen.getByRole('button', { name: /Ajukan perubahan/ }));

    await waitFor(() => expect(sent('POST', '/proposal')).toHaveLength(1));
    expect(sent('POST', '/proposal')[0]).toMatchObject({ draft: { query: 'menu' } });
  });

  test('What is said about a program is one click away in search', async () => {
    open();

    expect(await screen.findByRole('link', { name: 'Lihat di pencarian' })).toHaveAttribute(
      'href',
      '/issues?program=blt',
    );
  });

  test('When the program changed meanwhile, then nothing is overwritten and the entries stay', async () => {
    const { user } = open(theProgram(), {
      'POST /api/programs/blt/proposal': new Refused('program-changed'),
    });
    const owner = await screen.findByRole('textbox', { name: /^Pemilik/ });

    await user.clear(owner);
    await user.type(owner, 'Lestari H.');
    await user.click(screen.getByRole('button', { name: /Ajukan perubahan/ }));

    expect(await screen.findAllByText(/berubah sejak Anda membukanya/)).not.toHaveLength(0);
    expect(owner).toHaveValue('Lestari H.');
  });

  test('An officer reads the program and may not change it', async () => {
    open(theProgram(), {}, 'officer');

    expect(await screen.findByRole('textbox', { name: /^Pemilik/ })).toBeDisabled();
    expect(screen.getByText('Peran Anda membaca program, tidak mengubahnya.')).toBeVisible();
    expect(screen.queryByText('Uji langsung')).not.toBeInTheDocument();
  });
});

describe('a program that a colleague changes meanwhile', () => {
  const openWithLaterVersion = () => {
    let stored = theProgram();
    const opened = open(stored, { 'GET /api/programs/blt': () => stored });
    const changeElsewhere = async () => {
      stored = theProgram({ version: 4, owner: 'Humas baru' });
      await act(() => opened.client.invalidateQueries({ queryKey: keys.programs }));
    };
    return { ...opened, changeElsewhere };
  };

  test('It is followed while nothing of one’s own would be lost', async () => {
    const { changeElsewhere } = openWithLaterVersion();
    await screen.findByDisplayValue('Tim Humas');

    await changeElsewhere();

    expect(await screen.findByDisplayValue('Humas baru')).toBeVisible();
  });

  test('It is announced, not loaded, over entries not yet proposed', async () => {
    const { user, changeElsewhere } = openWithLaterVersion();
    await user.type(await screen.findByRole('textbox', { name: /^Pemilik/ }), ' pusat');

    await changeElsewhere();

    expect(await screen.findByText('Program ini berubah saat Anda menyunting.')).toBeVisible();
    expect(screen.getByDisplayValue('Tim Humas pusat')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Muat versi terbaru' }));
    expect(screen.getByDisplayValue('Humas baru')).toBeVisible();
  });
});

describe('the live test', () => {
  test('It shows hits, exclusions and the difference to what runs', async () => {
    open();

    const hit = await screen.findByText('bansos tunai', { selector: 'mark' });
    expect(hit.closest('li')).toHaveTextContent('Alias “bansos tunai”.');
    expect(hit.closest('li')).toHaveTextContent('baru');
    expect(screen.getByText(/beda dari versi berlaku/)).toHaveTextContent('+7 −2');
  });

  test('The results can be narrowed to one kind', async () => {
    const { user } = open();
    await screen.findByText('bansos tunai', { selector: 'mark' });

    const filters = screen.getByRole('group', { name: 'Saring hasil uji' });
    await user.click(within(filters).getByRole('button', { name: 'Dikecualikan' }));

    expect(screen.queryByText('bansos tunai', { selector: 'mark' })).not.toBeInTheDocument();
    expect(screen.getByText('BLT sandwich', { selector: 'mark' })).toBeVisible();
  });

  test('Typing asks once it has settled, with the words as typed', async () => {
    const { user, sent } = open();
    await waitFor(() => expect(sent('POST', '/trial')).toHaveLength(1));

    await user.type(screen.getByRole('textbox', { name: /^Makna yang dikecualikan/ }), 'BLTA{Enter}');

    await waitFor(() => expect(sent('POST', '/trial')).toHaveLength(2), { timeout: 3_000 });
    expect(sent('POST', '/trial')[1]).toMatchObject({ id: 'blt', draft: { excluded: ['BLTA'] } });
  });
});

describe('a change that waits', () => {
  const proposal = (byId: string) => ({
    draft: { ...draftOf(theProgram()), aliases: ['bantuan langsung tunai', 'be el te'] },
    byId,
    byName: 'Sari Melati',
    at: noon,
  });

  test('A second person sees what changes, confirms, and approves that version', async () => {
    const { user, sent } = open(theProgram({ proposal: proposal('u-sari') }), {
      'POST /api/programs/blt/approve': theProgram({ version: 4 }),
    });

    expect(await screen.findByText('be el te', { selector: 'ins' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Setujui' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Setujui' }));

    await waitFor(() => expect(sent('POST', '/approve')).toEqual([{ version: 3 }]));
    expect(await screen.findByText(/Pemantauan memakai versi baru/)).toBeVisible();
  });

  test('An analyst sees that it waits for somebody who may settle it', async () => {
    open(theProgram({ proposal: proposal('u-sari') }), {}, 'analyst');

    expect(await screen.findByText('Menunggu penyelia atau pengelola.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Setujui' })).not.toBeInTheDocument();
  });
});

test('The history tells each version, what it changed and who stood for it', async () => {
  const versions = [
    theProgram({ version: 2, aliases: ['bantuan langsung tunai', 'bansos tunai'], approver: 'Rahma' }),
    theProgram({ version: 1, approver: null }),
  ];
  const { user } = open(theProgram(), { 'GET /api/programs/blt/history': { versions } });

  await user.click(await screen.findByRole('button', { name: 'Riwayat' }));

  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('bansos tunai', { selector: 'ins' })).toBeVisible();
  expect(dialog).toHaveTextContent('disetujui Rahma');
  expect(dialog).toHaveTextContent('daftar bawaan, belum disetujui siapa pun');
});

describe('a new program', () => {
  test('It gets its id from its name and goes to a second person', async () => {
    const { user, sent } = openPage(<ProgramPage />, {
      at: '/programs/new',
      path: '/programs/:id',
      answers: {
        'POST /api/programs/trial': trial,
        'POST /api/programs': () => theProgram({ id: 'bantuan-pupuk', status: 'proposed', version: 1 }),
        'GET /api/programs/bantuan-pupuk': theProgram({
          id: 'bantuan-pupuk',
          status: 'proposed',
          version: 1,
        }),
      },
    });

    await user.type(await screen.findByRole('textbox', { name: /^Nama di layar/ }), 'Bantuan Pupuk');
    await user.type(screen.getByRole('textbox', { name: /^Instansi/ }), 'Kementerian Pertanian');
    await user.type(
      screen.getByRole('textbox', { name: /^Tujuan pemantauan/ }),
      'Menjawab kabar keliru soal pupuk.',
    );
    await user.type(screen.getByRole('textbox', { name: /^Nama dan alias/ }), 'bantuan pupuk,pupuk subsidi,');
    await user.click(screen.getByRole('button', { name: /Ajukan program/ }));

    await waitFor(() => expect(sent('POST', '/api/programs')).toHaveLength(1));
    expect(sent('POST', '/api/programs')[0]).toMatchObject({
      id: 'bantuan-pupuk',
      draft: { name: 'Bantuan Pupuk', aliases: ['bantuan pupuk', 'pupuk subsidi'], owner: me.name },
    });
  });

  test('What is missing is said at its field, and nothing is sent', async () => {
    const { user, sent } = openPage(<ProgramPage />, {
      at: '/programs/new',
      path: '/programs/:id',
      answers: {},
    });

    await user.click(await screen.findByRole('button', { name: /Ajukan program/ }));

    expect(await screen.findByText('Isi sekurangnya satu nama.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^Nama di layar/ })).toBeInvalid();
    expect(sent('POST', '/api/programs')).toEqual([]);
  });
});

test('The list puts what waits first and what ended last', async () => {
  openPage(<ProgramsPage />, {
    at: '/programs',
    answers: {
      'GET /api/programs': {
        programs: [
          theProgram({ id: 'a', name: 'Yang berakhir', status: 'ended' }),
          theProgram({ id: 'b', name: 'Yang dipantau', endsAt: farAway }),
          theProgram({
            id: 'c',
            name: 'Yang menunggu',
            proposal: { draft: draftOf(theProgram()), byId: 'u1', byName: 'Sari', at: noon },
          }),
        ],
      },
      'GET /api/stories/counts': { lists: {}, programs: { b: 8 } },
    },
  });

  const tables = await screen.findAllByRole('table');
  expect(tables.map((table) => table.querySelector('caption')?.textContent)).toEqual([
    'Menunggu orang kedua',
    'Dipantau',
    'Berakhir',
  ]);
  expect(await screen.findByRole('link', { name: '8 cerita terbuka' })).toHaveAttribute(
    'href',
    '/queue?program=b',
  );
});
