import type { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';

/** Live streams; the numbers of streams are those of one instance. */
export interface LiveConfig {
  heartbeatMs: number;
  /** A client with more than this waiting for it is cut off. */
  maxUnsentBytes: number;
  maxStreams: number;
  maxStreamsPerUser: number;
  /** Of those that watch by a share link. */
  maxStreamsPerAddress: number;
}

/** Asks for the settings of live streams. */
export function readLiveConfig(env: EnvReader): LiveConfig {
  return {
    heartbeatMs: env.integer(
      'LIVE_HEARTBEAT_MS',
      'Time between two heartbeats of a live stream, in ms',
      [10, 120_000],
      15_000,
    ),
    maxUnsentBytes: env.integer(
      'LIVE_MAX_UNSENT_BYTES',
      'A client with more than this waiting for it is cut off',
      [0, 16_777_216],
      262_144,
    ),
    maxStreams: env.integer('LIVE_MAX_STREAMS', 'Live streams of an instance', [1, 100_000], 5_000),
    maxStreamsPerUser: env.integer(
      'LIVE_MAX_STREAMS_PER_USER',
      'Live streams of a user at an instance',
      [1, 100_000],
      10,
    ),
    maxStreamsPerAddress: env.integer(
      'LIVE_MAX_STREAMS_PER_ADDRESS',
      'Live streams by share links of an address at an instance',
      [1, 100_000],
      100,
    ),
  };
}
