import { describe, expect, test } from '@jest/globals';
import { badHashtags } from '../../../server/src/campaign/check-hashtags.js';

const isRefused = (tag: string) => badHashtags([tag]).length > 0;

describe('hashtags of a campaign', () => {
  test.each(['TanyaBantuan', 'BansosTepatWaktu', 'CekFakta', 'GiziUntukSemua', 'Tahap2', 'Pilkada_Damai'])(
    '#%s may be used',
    (tag) => {
      expect(isRefused(tag)).toBe(false);
    },
  );

  test.each(['StopHoaks', 'hoax_bansos', 'LawanKadrun', 'DukungPaslonKita', 'pilih_nomor_2', 'TolakAseng'])(
    '#%s is refused',
    (tag) => {
      expect(isRefused(tag)).toBe(true);
    },
  );

  test('each refusal says in both languages what to do', () => {
    const [first] = badHashtags(['LawanKadrun']);

    expect(first?.tag).toBe('LawanKadrun');
    expect(first?.reason.id).toContain('jawab klaimnya, bukan orangnya');
    expect(first?.reason.en).toContain('answer the claim');
  });
});
