const months = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);
/** WIB is UTC+7 all year. */
const wibMs = 7 * 3_600_000;

/** `9 Maret 2026`, in WIB, as official letters are dated. */
export function longDate(at: string): string {
  const local = new Date(Date.parse(at) + wibMs);
  return `${local.getUTCDate()} ${months[local.getUTCMonth()] ?? ''} ${local.getUTCFullYear()}`;
}
