import { moduleFolderPart } from './module-folder.ts';

/** Dapr's own Helm chart, as it lies in its module: a folder. It knows no version: global.tag names one. */
export const daprChart = moduleFolderPart(
  {
    name: 'dapr-chart',
    pins: 'dapr-control-plane',
    module: 'github.com/dapr/dapr',
    folder: 'charts/dapr',
  },
  { what: "fetching Dapr's chart", otherwise: "install Dapr by its makers' chart" },
);
