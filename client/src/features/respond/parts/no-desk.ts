import type { DeskProfile } from '@tanggap/shared/desk-profile';

/** Until the server has said who speaks. */
export const noDesk: DeskProfile = { agency: '', unit: '', city: '', contact: '', site: '' };
