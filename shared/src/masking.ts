/** Stands for one hidden character; same length, so that finding spans keep their place. */
export const maskSign = '•';

/** Hides the letters and digits of a match, except its first `kept` characters: enough to tell what kind of thing it is. */
function hide(match: string, kept: number): string {
  return match.slice(0, kept) + match.slice(kept).replace(/[\p{L}\p{N}_]/gu, maskSign);
}

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** Accounts of public bodies that citizens are meant to find; everybody else's handle is hidden. */
const publicHandles = new Set(
  (
    'lapor1708 kemensosri kemenkesri kemenkeuri kemdikdasmen kemkomdigi kominfo kemnakerri kemendagri kemenag_ri ' +
    'kementerianpu kementan pln_123 bpjskesehatanri bgn_ri infobmkg bnpb_indonesia setkabgoid divhumas_polri cekfakta turnbackhoax'
  ).split(' '),
);

/** Words that stand where a profile name could stand in an address, but name a page of the platform itself. */
const platformPages = new Set(
  'p reel reels status video videos watch share groups hashtag explore search joinchat s i'.split(' '),
);

interface MaskRule {
  pattern: RegExp;
  mask: (match: string) => string;
}

/** A match never starts or ends in the middle of a word or of something already hidden. */
const before = '(?<![\\p{L}\\p{N}_•])';
const after = '(?![\\p{N}•])';
const noMoney = '(?<!\\bRp\\.? ?)';

function maskMail(mail: string): string {
  if (/\.go\.id$/i.test(mail)) return mail;
  const at = mail.indexOf('@');
  return `${hide(mail.slice(0, at), 1)}@${hide(mail.slice(at + 1), 1)}`;
}

function maskProfile(address: string): string {
  const slash = address.lastIndexOf('/') + 1;
  const name = address.slice(slash);
  return platformPages.has(name.toLowerCase()) ? address : address.slice(0, slash) + hide(name, 1);
}

function maskGroups(number: string): string {
  const groups = number.split(/[ -]/);
  const areYears = groups.length > 1 && groups.every((group) => /^(?:19|20)\d\d$/.test(group));
  return areYears ? number : hide(number, 1);
}

/** In this order: what an earlier rule hid, a later one leaves alone. */
const rules: readonly MaskRule[] = [
  { pattern: /(?<![\p{L}\p{N}_•.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, mask: maskMail },
  {
    pattern: new RegExp(
      `(?<![\\w•-])(?:x|twitter|instagram|facebook|fb|threads|tiktok|t)\\.(?:com|net|me)/(?:[\\w.]{2,}${after})`,
      'giu',
    ),
    mask: maskProfile,
  },
  {
    pattern: new RegExp(`${before}@[\\w.]*\\w{2}(?![\\w•])`, 'gu'),
    mask: (handle) => (publicHandles.has(handle.slice(1).toLowerCase()) ? handle : hide(handle, 2)),
  },
  // Identity and family-card numbers: 16 digits, sometimes in fours; four years in a row are not one.
  { pattern: new RegExp(`${before}${noMoney}\\d{4}(?:[ -]?\\d{4}){3}${after}`, 'gu'), mask: maskGroups },
  // Mobile numbers; 080x are public service lines and stay readable, as do short codes such as 110 or 1708.
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_•]|\\bRp\\.? ?)(?:\\+62[ .-]?8|628|\\(?08)(?<!080)[1-9]\\d{1,2}\\)?(?:[ .-]?\\d{2,5}){1,4}${after}`,
      'gu',
    ),
    mask: (phone) => (digitsIn(phone) >= 9 ? hide(phone, 3) : phone),
  },
  // Fixed lines with an area code, and foreign numbers.
  {
    pattern: new RegExp(
      `${before}(?:\\(0[2-79]\\d{1,2}\\) ?|0[2-79]\\d{1,2}[ -])\\d{3,4}[ -]?\\d{3,4}${after}`,
      'gu',
    ),
    mask: (phone) => hide(phone, 3),
  },
  {
    pattern: new RegExp(`${before}\\+[1-9]\\d{0,2}[ -]?\\d{2,4}(?:[ -]?\\d{2,4}){1,3}${after}`, 'gu'),
    mask: (phone) => (digitsIn(phone) >= 9 ? hide(phone, 3) : phone),
  },
  // Account numbers: beside a bank or wallet word from six digits on, alone from ten.
  {
    pattern: new RegExp(
      '(?<=\\b(?:rek(?:ening)?|norek|bca|bri|bni|mandiri|bsi|btn|dana|ovo|gopay|shopeepay)\\b\\.?(?: no\\.?| nomor)?[ :]{1,2})' +
        `\\d(?:[ -]?\\d){5,17}${after}`,
      'giu',
    ),
    mask: maskGroups,
  },
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_•=.,-]|\\bRp\\.? ?)(?<!/)\\d{10,18}(?![\\p{N}•]|[.,]\\d)`, 'gu'),
    mask: (number) => hide(number, 1),
  },
];

/**
 * Hides private data in a text: handles, telephone numbers, e-mail addresses, identity and account numbers. The result
 * has the same length and masking it again changes nothing. Amounts, years, dates, public short codes and addresses of
 * public bodies (`.go.id`) stay. Pure; what the store keeps is untouched.
 */
export function maskPrivate(text: string): string {
  const masked = rules.reduce((current, rule) => current.replace(rule.pattern, rule.mask), text);
  // Hiding one thing can uncover the edge of another; each round hides at least one character more, so this ends.
  return masked === text ? masked : maskPrivate(masked);
}
