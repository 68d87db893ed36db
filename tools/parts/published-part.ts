import { findOnPath, fitting } from './find-binary.ts';
import { buildGo, findBuilt, type GoBuild } from './go-build.ts';
import type { Part, PartName } from './part.ts';
import { findReleased, type Release } from './release.ts';

/**
 * A binary that its makers publish, and that can be built where their page is out of reach. One on
 * PATH comes first, so that what a person installed is what runs.
 */
export function publishedPart(
  name: PartName,
  { release, build, otherwise }: { release: Release; build: GoBuild; otherwise: string },
): Part {
  return {
    name,
    find: async () =>
      (await fitting(await findOnPath(name), release.version)) ??
      (await findReleased(release)) ??
      (await findBuilt(build)),
    release,
    bring: {
      what: `building ${release.title}`,
      takes: build.takes,
      inTurn: true,
      needs: ['go'],
      run: (found) => buildGo(build, found),
    },
    otherwise,
  };
}
