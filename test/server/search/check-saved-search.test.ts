import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { AlertRule } from '@tanggap/shared/saved-search';
import { checkDraft } from '../../../server/src/search/check-saved-search.js';
import { openDesk, type Desk } from '../../support/desk.js';
import { aSearchDraft } from '../../support/search-client.js';

const anAlert: AlertRule = {
  ...{ isOn: true, threshold: { kind: 'count', atLeast: 20, withinMinutes: 60 } },
  ...{ repeatAfterMinutes: 60, quietHours: null, escalation: null, destinationIds: [] },
};
const sari = { id: 'u-sari', name: 'Sari Petugas', role: 'officer' } as const;

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const check = (alert: AlertRule) => checkDraft(desk, sari, aSearchDraft({ alert }), anAlert);

test('An alert whose parts come in another order is the same alert', async () => {
  const turned = Object.fromEntries(Object.entries(anAlert).toReversed()) as AlertRule;

  await expect(check(turned)).resolves.toBeUndefined();
});

test('An alert that differs in one part is set by analysts and supervisors only', async () => {
  await expect(check({ ...anAlert, repeatAfterMinutes: 90 })).rejects.toMatchObject({ code: 'forbidden' });
});
