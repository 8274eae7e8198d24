/** Words of the audit log. */
export const audit = {
  title: 'Log audit',
  entries: (shown: string) => `${shown} catatan`,
  intact: 'Rantai utuh.',
  intactText: (shown: string, time: string) => `#1 sampai #${shown} diperiksa ${time}.`,
  broken: 'Rantai putus.',
  brokenText: (shown: string) => `Catatan #${shown} tidak cocok dengan sidik sebelumnya. Hubungi pengelola.`,
  check: 'Periksa ulang',
  time: (zone: string) => `Waktu ${zone}`,
  who: 'Siapa',
  action: 'Tindakan',
  subject: 'Pada',
  details: 'Rincian',
  hash: 'Sidik',
  machine: 'mesin',
  empty: 'Belum ada catatan',
  emptyText: 'Setiap putusan, pencarian, dan perubahan akan tercatat di sini.',
  older: 'Muat yang lebih lama',
  note: 'Tiap catatan memuat sidik catatan sebelumnya. Mengubah satu catatan memutus semua yang sesudahnya.',
};

export type AuditText = typeof audit;
