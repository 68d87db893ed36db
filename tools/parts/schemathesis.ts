import { existsSync } from 'node:fs';
import type { Part } from './part.ts';
import { pipFolder, pipInstall } from './pip-install.ts';

/** The fuzzer of OpenAPI documents: the folder of its Python packages, every one pinned. */
export const schemathesis: Part = {
  name: 'schemathesis',
  find: async () => (existsSync(pipFolder('schemathesis')) ? pipFolder('schemathesis') : undefined),
  bring: {
    what: 'fetching Schemathesis from PyPI',
    takes: '68 MB',
    needs: ['pip'],
    run: (found) => pipInstall('schemathesis', found),
  },
  otherwise: 'check that pip reaches the Python registry (https://pypi.org), Python 3.11 or later',
};
