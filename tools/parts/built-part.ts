import { findOnPath, fitting, type VersionCheck } from './find-binary.ts';
import { buildGo, findBuilt, type GoBuild } from './go-build.ts';
import type { Part, PartName } from './part.ts';

/**
 * A part whose makers publish no archive that is taken here: it is built from its Go module.
 * @param version of one on PATH that is taken instead; without it none is looked for
 */
export function builtPart(
  build: GoBuild & { name: PartName },
  { title, version, otherwise }: { title: string; version?: VersionCheck; otherwise: string },
): Part {
  const { name } = build;
  return {
    name,
    find: async () =>
      (version && (await fitting(await findOnPath(name), version))) ?? (await findBuilt(build)),
    bring: {
      what: `building ${title}`,
      takes: build.takes,
      inTurn: true,
      needs: ['go'],
      run: (found) => buildGo(build, found),
    },
    otherwise,
  };
}
