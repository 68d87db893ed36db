import { A_REGISTRY } from './kubernetes.ts';
import { moduleFolderPart } from './module-folder.ts';

/** What kind puts into every node image, as it lies in its module: a folder. */
export const kindFiles = moduleFolderPart(
  {
    name: 'kind-files',
    pins: 'kind',
    module: 'sigs.k8s.io/kind',
    folder: 'images/base/files',
  },
  { what: "fetching kind's files for a node", otherwise: A_REGISTRY },
);
