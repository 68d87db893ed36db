import { reactive, watch } from 'vue';
import { storedObject } from './stored.ts';

/** What a player has chosen for this device. */
export interface Preferences {
  units: 'metres' | 'yards';
  theme: 'auto' | 'light' | 'dark' | 'sun';
  /** The next hole opens by itself once a hole has all that is tracked. */
  autoAdvance: boolean;
  /** Digits and letters write scores without Ctrl; some people's aids type on their own. */
  singleKeys: boolean;
  /** The screen stays on while a round is open. */
  wakeLock: boolean;
  haptics: boolean;
  track: { putts: boolean; fairway: boolean; penalties: boolean; sand: boolean };
}

const DEFAULTS: Preferences = {
  units: 'metres',
  theme: 'auto',
  autoAdvance: true,
  singleKeys: true,
  wakeLock: true,
  haptics: true,
  track: { putts: true, fairway: true, penalties: true, sand: true },
};

const kept = storedObject<Preferences>('preferences');

/** The choices of this device; what is changed here is remembered. */
export const preferences = reactive<Preferences>(read());

watch(preferences, (now) => kept.write(now));

/** A choice that an older or a newer page has kept in another shape falls back to its default. */
function read(): Preferences {
  const known = kept.read();
  const track = { ...DEFAULTS.track, ...(known.track ?? {}) };
  return { ...DEFAULTS, ...known, track };
}
