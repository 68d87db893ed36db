import { dirname } from 'node:path';
import type { Progress } from '../console/progress.ts';
import { messageOf } from '../console/user-error.ts';
import { fetchRelease } from './fetch-release.ts';
import type { Bring, Part } from './part.ts';
import { reachRelease } from './reach-release.ts';
import { releasedPath, type Release } from './release.ts';

/** How a part that is missing is brought; undefined when only a person can. */
export type WayTo = (part: Part) => Promise<Bring | undefined>;

/** Ways to bring parts; each release page is asked once, however often a way is asked for. */
export function chooseWays(progress: Progress): WayTo {
  const asked = new Map<Part, Promise<Bring | undefined>>();
  return (part) => {
    const way = asked.get(part) ?? chooseWay(part, progress);
    asked.set(part, way);
    return way;
  };
}

async function chooseWay(part: Part, progress: Progress): Promise<Bring | undefined> {
  if (!part.release) return part.bring;
  try {
    return await fetching(part.release);
  } catch (error) {
    progress.tell(`${part.name}: no release archive (${messageOf(error)})`);
    return part.bring;
  }
}

/** @throws when the page does not answer */
async function fetching(release: Release): Promise<Bring> {
  const reached = await reachRelease(release);
  return {
    what: `fetching ${release.title}`,
    takes: `${Math.ceil(reached.bytes / 1e6)} MB`,
    run: (_, show) => fetchRelease(reached, dirname(releasedPath(release)), show),
  };
}
