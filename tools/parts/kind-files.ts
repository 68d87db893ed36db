import { existsSync } from 'node:fs';
import { copyModuleFolder, moduleFolderPath, type ModuleFolder } from './module-folder.ts';
import { A_REGISTRY } from './kubernetes.ts';
import type { Part } from './part.ts';

const files: ModuleFolder = {
  name: 'kind-files',
  pins: 'kind',
  module: 'sigs.k8s.io/kind',
  folder: 'images/base/files',
};

/** What kind puts into every node image, as it lies in its module: a folder. */
export const kindFiles: Part = {
  name: 'kind-files',
  find: async () => (existsSync(moduleFolderPath(files)) ? moduleFolderPath(files) : undefined),
  bring: {
    what: "fetching kind's files for a node",
    needs: ['go'],
    run: (found) => copyModuleFolder(files, found),
  },
  otherwise: `check that Go reaches its module proxy, or ${A_REGISTRY}`,
};
