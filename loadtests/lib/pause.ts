import { setTimeout } from 'k6/timers';

/** Time is this many times as fast as on the course; think times are divided by it. */
const PACE = Number(__ENV['PACE'] ?? 1);

/** Waits; k6's `sleep` would keep the VU from taking in answers. */
export function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });
}

/** What a person takes to do something, at this pace: half to one and a half times the usual. */
export function think(seconds: number): Promise<void> {
  return pause((seconds * (0.5 + Math.random())) / PACE);
}
