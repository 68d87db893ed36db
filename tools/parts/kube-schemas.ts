import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from './part.ts';
import { pipFolder, pipInstall } from './pip-install.ts';

/** The Kubernetes whose objects are meant. */
const FOLDER = 'kubernetes_validate/kubernetes-json-schema/v1.34.0-local-strict';

/** JSON schemas of every object of Kubernetes that know no other fields: a folder. */
export const kubeSchemas: Part = {
  name: 'kube-schemas',
  find: async () => {
    const folder = join(pipFolder('kube-schemas'), FOLDER);
    return existsSync(folder) ? folder : undefined;
  },
  bring: {
    what: "fetching the schemas of Kubernetes' objects from PyPI",
    takes: '23 MB',
    needs: ['pip'],
    run: (found) => pipInstall('kube-schemas', found),
  },
  otherwise: 'check that pip reaches the Python registry (https://pypi.org)',
};
