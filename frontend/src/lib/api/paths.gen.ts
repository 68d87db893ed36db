// Generated from docs/openapi by npm run generate.
import type { paths as gateway } from './gateway.gen.ts';
import type { paths as auth } from './auth.gen.ts';
import type { paths as round } from './round.gen.ts';
import type { paths as analytics } from './analytics.gen.ts';

/** Every path of the public API. */
export type paths = gateway & auth & round & analytics;
