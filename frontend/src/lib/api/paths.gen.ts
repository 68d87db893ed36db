// Generated from docs/openapi by npm run generate.
import type { paths as gateway } from './gateway.gen.ts';
import type { paths as auth } from './auth.gen.ts';
import type { paths as round } from './round.gen.ts';
import type { paths as analytics } from './analytics.gen.ts';
import type { paths as onboarder } from './onboarder.gen.ts';
import type { paths as member } from './member.gen.ts';
import type { paths as cacheUpdater } from './cache-updater.gen.ts';
import type { paths as notification } from './notification.gen.ts';
import type { paths as profile } from './profile.gen.ts';
import type { paths as worker } from './worker.gen.ts';

/** Every path of the public API. */
export type paths = gateway & auth & round & analytics & onboarder & member & cacheUpdater & notification & profile & worker;
