/**
 * Words that people put before or behind a text they pass on. They are left out at both ends, so that a forwarded text
 * is still the same text.
 */
const before = `
fwd fw forwarded forward diteruskan terusan re rt repost copas copy paste copied salin
assalamualaikum assalamu alaikum assalam waalaikumsalam wr wb warahmatullahi wabarakatuh salam sejahtera
selamat pagi siang sore malam halo hallo hai hi dear bismillah
bapak ibu bapakibu kakak teman temen kawan sahabat saudara saudaraku rekan gaes guys lur dulur sedulur semua semuanya
info infonya breaking viral dari grup group sebelah tetangga wa wag keluarga rt rw mohon izin ijin share sekadar
sekedar meneruskan penting
`;

const behind = `
tolong mohon sebarkan sebarin viralkan bagikan share teruskan ke semua grup group keluarga teman kontak yang lain
makasih terimakasih terima kasih trims wassalam wassalamualaikum wr wb salam amin aamiin copas copy paste dari sebelah
cmiiw ya
`;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const wordsBefore = words(before);
export const wordsBehind = words(behind);
