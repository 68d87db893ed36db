import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../../console/user-error.ts';
import { findOnPath } from '../../parts/find-binary.ts';
import { PUBLIC_IMAGES } from '../public-images.ts';
import type { Base } from './base.ts';
import { debianFiles } from './debian-files.ts';

/** Native packages ask for one or another. */
const LIBRARY = /\.so\.\d+$/;
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';

/** Node and nothing beside, as the distroless image has it. */
export const runtimeBase: Base = {
  image: PUBLIC_IMAGES.runtime,
  fill: async ({ add }) => {
    for (const library of await debianFiles('libc6', LIBRARY)) await add(library);
    await add(process.execPath, '/nodejs/bin/node');
    await add(CERTIFICATES);
  },
  changes: [
    'ENTRYPOINT ["/nodejs/bin/node"]',
    'USER 65532',
    `ENV SSL_CERT_FILE=${CERTIFICATES}`,
    'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  ],
};

const NPM = '/usr/local/lib/node_modules/npm';
const SHELL = ['sh', 'cp', 'env', 'mkdir'];

/** Node, npm and a shell: what the first stages of the Dockerfile need. It trusts whom this machine trusts. */
export const buildBase: Base = {
  image: PUBLIC_IMAGES.build,
  fill: async ({ add, write }) => {
    for (const library of await debianFiles('libc6', LIBRARY)) await add(library);
    for (const name of SHELL) await add(join('/usr/bin', name));
    await add(process.execPath, '/usr/local/bin/node');
    await add(await npmFolder(), NPM);
    // npm's own script asks for bash.
    await write('/usr/local/bin/npm', `#!/bin/sh\nexec node ${NPM}/bin/npm-cli.js "$@"\n`, 0o755);
    await add(CERTIFICATES);
  },
  changes: ['ENV PATH=/usr/local/bin:/usr/bin:/bin', `ENV NODE_EXTRA_CA_CERTS=${CERTIFICATES}`],
};

/** npm is a script in its own package, which a link on the PATH leads to. */
async function npmFolder(): Promise<string> {
  const npm = await findOnPath('npm');
  if (npm === undefined) throw new UserError('npm is not on PATH');
  return dirname(dirname(await realpath(npm)));
}
