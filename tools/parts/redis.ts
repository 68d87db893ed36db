import { findOnPath, fitting, type VersionCheck } from './find-binary.ts';
import type { Part } from './part.ts';

const version: VersionCheck = {
  args: ['--version'],
  pattern: /v=(\d+)\.(\d+)\.(\d+)/,
  fits: (major) => major >= 7,
};

/** Redis, run twice: state and cache. */
export const redis: Part = {
  name: 'redis',
  find: async () => fitting(await findOnPath('redis-server'), version),
  debian: ['redis-server'],
  otherwise: 'install Redis 7 or later',
};
