import { describe, expect, test } from '@jest/globals';
import {
  draftOf,
  emptyFields,
  fieldsOf,
  newStep,
  readFields,
  type CampaignFields,
} from '../../../client/src/features/campaigns/campaign-fields.js';
import { aCampaign, aStep } from './campaign-builders.js';

const now = Date.parse('2026-11-18T03:20:00Z');
const plan = (given: Partial<CampaignFields> = {}): CampaignFields => ({
  ...emptyFields(now, 'WIB'),
  name: 'Jadwal bantuan',
  aim: 'Warga tahu jadwal pengambilan.',
  ...given,
});

const problemsOf = (fields: CampaignFields): string[] => {
  const read = readFields(fields, 'WIB');
  return 'problems' in read ? [...read.problems] : [];
};

describe('a plan as it is typed', () => {
  test('A new one begins at the next full hour of the desk and lasts a week', () => {
    const { startsAt, endsAt } = emptyFields(now, 'WIB');

    expect([startsAt, endsAt]).toEqual(['2026-11-18T11:00', '2026-11-25T11:00']);
  });

  test('Lists are read from lines and words, with or without the mark of a hashtag', () => {
    const read = readFields(
      plan({ keyMessages: ' Tidak ada biaya. \n\nBawa KTP.', hashtags: '#Jadwal, BansosTepat' }),
      'WIB',
    );

    expect(read).toMatchObject({
      draft: {
        keyMessages: ['Tidak ada biaya.', 'Bawa KTP.'],
        hashtags: ['Jadwal', 'BansosTepat'],
        startsAt: '2026-11-18T04:00:00.000Z',
      },
    });
  });

  test('Everything that is wrong is told at once', () => {
    const step = { ...newStep(plan()), at: '' };

    expect(
      problemsOf(
        plan({ name: 'a', aim: '', hashtags: 'satu-dua', endsAt: '2026-11-01T08:00', steps: [step] }),
      ),
    ).toEqual(expect.arrayContaining(['name', 'aim', 'hashtags', 'endsAt', 'steps']));
  });

  test('A step without an answer is other material', () => {
    const step = { ...newStep(plan()), responseId: '' };

    expect(readFields(plan({ steps: [step] }), 'WIB')).toMatchObject({
      draft: { steps: [{ id: 's1', responseId: null, done: null }] },
    });
  });

  test('A new step never takes the id of another', () => {
    const first = newStep(plan());
    const second = { ...newStep(plan({ steps: [first] })), id: 's3' };

    const third = newStep(plan({ steps: [first, second] }));

    expect(third.id).toBe('s4');
  });

  test('A step on record goes back exactly as it was, whatever its fields say', () => {
    const done = { at: '2026-11-18T02:00:00Z', byId: 'u-rani', byName: 'Rani', url: null };
    const kept = aStep({ at: '2026-11-18T02:00:37.000Z', done });
    const campaign = aCampaign({ steps: [kept] });

    const read = readFields(fieldsOf(campaign, 'WIB'), 'WIB', campaign.steps);

    expect(read).toMatchObject({ draft: { steps: [kept] } });
  });

  test('Moving a campaign on sends its plan and nothing that the server keeps itself', () => {
    const draft = draftOf(aCampaign());

    expect(Object.keys(draft)).not.toEqual(expect.arrayContaining(['id']));
    expect(draft).not.toHaveProperty('status');
    expect(draft).not.toHaveProperty('version');
  });
});
