import { describe, expect, test } from '@jest/globals';
import { scorerWith } from '../builders.js';

const assess = scorerWith();

describe('Complaint', () => {
  test.each([
    'Lanjutkan MBG, wajar kalau masih ada yang belum kebagian',
    'Kami tetap mendukung MBG, harap sabar yang belum dapat jatah',
    'Semangat MBG! Maklum baru mulai, jadi di kampung saya belum masuk',
    'Wajar belum semua kebagian, ayo dukung MBG sampai merata',
  ])('hears support that bears with a lack, not a complaint: %s', (text) => {
    const { scores, findings } = assess(text);

    expect(scores.complaint).toBeLessThan(0.5);
    expect(findings.map(({ rule }) => rule)).toContain('complaint/patient-support');
  });

  test.each([
    'Kami tidak mendukung MBG, wajar warga marah karena belum kebagian',
    'Lanjutkan saja MBG basi itu, kami malah disuruh sabar padahal belum pernah dapat',
    'Sudah dua bulan menunggu, malah disuruh sabar, MBG belum kebagian',
    'Wajar orang tua kesal, MBG di sekolah kami belum dibagikan dan belum ditanggapi',
    'Lanjutkan MBG, tetapi di desa kami belum kebagian',
  ])('hears a complaint where support or patience is missing or mocked: %s', (text) => {
    expect(assess(text).scores.complaint).toBeGreaterThanOrEqual(0.5);
  });
});
