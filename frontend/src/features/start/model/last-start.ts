import type { HolesInPlay } from '../../../lib/api/schema.ts';
import { stored } from '../../../lib/stored.ts';
import type { Gender } from './rated-gender.ts';

/** What was chosen the last time on this phone: it is mostly the same again. */
export interface LastStart {
  courseId?: string;
  teeId?: string;
  holes?: HolesInPlay;
  gender?: Gender;
}

const kept = stored('last-start');

export function lastStart(): LastStart {
  try {
    const known: unknown = JSON.parse(kept.read() ?? '{}');
    return typeof known === 'object' && known !== null ? known : {};
  } catch {
    return {};
  }
}

export function rememberStart(chosen: LastStart): void {
  kept.write(JSON.stringify(chosen));
}
