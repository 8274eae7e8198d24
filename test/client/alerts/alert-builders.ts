import type { Alert, Destination, SavedSearch } from '@tanggap/shared/saved-search';

export const aSearch = (given: Partial<SavedSearch> = {}): SavedSearch => ({
  id: 'S-3',
  version: 4,
  name: 'Bantuan tunai lewat tautan',
  purpose: 'Menjawab warga yang menerima tautan pendaftaran',
  filter: { q: 'BLT tautan', program: ['blt'] },
  days: 30,
  isShared: true,
  alert: null,
  owner: { id: 'u-lestari', name: 'Lestari Handayani' },
  isRemoved: false,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  ...given,
});

export const anAlert = (given: Partial<Alert> = {}): Alert => ({
  id: 'A-7',
  version: 2,
  searchId: 'S-3',
  searchName: 'Bantuan tunai lewat tautan',
  ownerId: 'u-lestari',
  isShared: true,
  at: '2026-11-19T03:42:00.000Z',
  from: '2026-11-19T02:42:00.000Z',
  to: '2026-11-19T03:42:00.000Z',
  count: 84,
  usual: 12.5,
  seenBy: null,
  escalatedAt: null,
  deliveries: [],
  ...given,
});

export const aDestination = (given: Partial<Destination> = {}): Destination => ({
  id: 'D-1',
  version: 1,
  kind: 'webhook',
  name: 'Ruang kendali',
  address: 'https://kendali.contoh.go.id/masuk',
  secret: null,
  isRemoved: false,
  createdAt: '2026-11-01T00:00:00.000Z',
  lastDelivery: null,
  ...given,
});

export const theMeans = {
  means: [
    { kind: 'email', isReady: false, missing: ['TANGGAP_SMTP_URL', 'TANGGAP_MAIL_FROM'] },
    { kind: 'telegram', isReady: false, missing: ['TANGGAP_TELEGRAM_TOKEN'] },
    { kind: 'webhook', isReady: true, missing: [] },
  ],
};
