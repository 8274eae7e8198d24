import type { CampaignDraft } from '@tanggap/shared/campaign';
import type { Alert, AlertRule, Destination, SavedSearch } from '@tanggap/shared/saved-search';
import { minutesFrom, noon } from './builders.js';

export function anAlertRule(given: Partial<AlertRule> = {}): AlertRule {
  return {
    isOn: true,
    threshold: { kind: 'count', atLeast: 3, withinMinutes: 60 },
    repeatAfterMinutes: 60,
    quietHours: null,
    escalation: null,
    destinationIds: [],
    ...given,
  };
}

/** Before the store gives it an id. */
export function aSavedSearch(given: Partial<SavedSearch> = {}): Omit<SavedSearch, 'id' | 'version'> {
  return {
    name: 'Bantuan tunai di Jawa Barat',
    purpose: 'Menjawab pertanyaan warga tentang penyaluran.',
    filter: { q: 'bantuan' },
    days: 7,
    isShared: true,
    alert: anAlertRule(),
    owner: { id: 'u-tari', name: 'Tari Analis' },
    isRemoved: false,
    createdAt: noon,
    updatedAt: noon,
    ...given,
  };
}

export function anAlert(given: Partial<Alert> = {}): Omit<Alert, 'id' | 'version'> {
  return {
    searchId: 'S-1',
    searchName: 'Bantuan tunai di Jawa Barat',
    ownerId: 'u-tari',
    isShared: true,
    at: noon,
    from: minutesFrom(-60),
    to: noon,
    count: 42,
    usual: null,
    seenBy: null,
    escalatedAt: null,
    deliveries: [],
    ...given,
  };
}

export function aDestination(given: Partial<Destination> = {}): Omit<Destination, 'id' | 'version'> {
  return {
    kind: 'webhook',
    name: 'Pusat krisis',
    address: 'https://krisis.contoh.go.id/tanggap',
    secret: 'kunci-rahasia',
    isRemoved: false,
    createdAt: noon,
    lastDelivery: null,
    ...given,
  };
}

/** Two days around the tests' moment, without steps. */
export function aCampaignDraft(given: Partial<CampaignDraft> = {}): CampaignDraft {
  return {
    name: 'Pekan tanya bantuan',
    aim: 'Warga tahu jadwal dan tempat bertanya.',
    audience: 'Keluarga penerima bantuan',
    programs: ['blt'],
    regions: ['32'],
    keyMessages: ['Bantuan disalurkan sesuai jadwal resmi.'],
    hashtags: ['TanyaBantuan'],
    responseIds: [],
    narrativeIds: [],
    startsAt: minutesFrom(-24 * 60),
    endsAt: minutesFrom(24 * 60),
    steps: [],
    ...given,
  };
}
