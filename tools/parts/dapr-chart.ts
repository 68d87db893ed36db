import { existsSync } from 'node:fs';
import { copyModuleFolder, moduleFolderPath, type ModuleFolder } from './module-folder.ts';
import type { Part } from './part.ts';

const chart: ModuleFolder = {
  name: 'dapr-chart',
  pins: 'dapr-control-plane',
  module: 'github.com/dapr/dapr',
  folder: 'charts/dapr',
};

/** Dapr's own Helm chart, as it lies in its module: a folder. It knows no version: global.tag names one. */
export const daprChart: Part = {
  name: 'dapr-chart',
  find: async () => (existsSync(moduleFolderPath(chart)) ? moduleFolderPath(chart) : undefined),
  bring: {
    what: "fetching Dapr's chart",
    needs: ['go'],
    run: (found) => copyModuleFolder(chart, found),
  },
  otherwise: "check that Go reaches its module proxy, or install Dapr by its makers' chart",
};
