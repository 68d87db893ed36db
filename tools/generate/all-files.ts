import { SERVICES } from '../services/declared.ts';
import { allRoutes } from './all-routes.ts';
import { chartOf } from './charts/chart-of.ts';
import { umbrellaChart } from './charts/umbrella-chart.ts';
import { declaredForData } from './charts/data-chart.ts';
import { clientTypes } from './client-types.ts';
import { composeFiles } from './compose/compose-files.ts';
import { componentsOf } from './dapr/components.ts';
import { runFile } from './dapr/run-file.ts';
import { declaredForClusterFile } from './declared-for-cluster.ts';
import { envExample } from './env-example.ts';
import { errorWords } from './error-words.ts';
import { eventDocuments } from './event-documents.ts';
import { fieldsPage } from './fields-page.ts';
import { openApiDocuments } from './openapi-documents.ts';
import { ownDataPage } from './own-data-page.ts';
import { pipelineFiles } from './pipelines/pipeline-files.ts';
import { postmanCollection } from './postman-collection.ts';
import { productionPage } from './production-page.ts';
import { proxyRoutes } from './proxy-routes.ts';
import { readmeTables } from './readme-tables.ts';
import { settingsTable } from './settings-table.ts';
import { topicsTable } from './topics-table.ts';

/** Every generated file but the contracts, which it needs: path from the root → content. */
export async function allFiles(): Promise<Map<string, string>> {
  const routes = await allRoutes();
  const openApi = await openApiDocuments(routes);
  return new Map([
    ['dapr.yaml', runFile(SERVICES)],
    ...SERVICES.flatMap((service) => [...componentsOf(service)]),
    ...SERVICES.flatMap((service) => [...chartOf(service, SERVICES)]),
    ...umbrellaChart(SERVICES),
    ['charts/data/declared.yaml', declaredForData(SERVICES)],
    ['tools/cluster/setup/declared.gen.ts', declaredForClusterFile(SERVICES)],
    ...(await composeFiles(SERVICES)),
    ...pipelineFiles(SERVICES),
    ['services/gateway/proxy-routes.gen.ts', proxyRoutes(SERVICES)],
    ['frontend/src/lib/api/error-words.gen.ts', errorWords(SERVICES)],
    ...openApi,
    ['docs/postman.json', await postmanCollection(openApi)],
    ...(await clientTypes(openApi)),
    ...(await eventDocuments(SERVICES)),
    ['docs/own-data.md', await ownDataPage(routes)],
    ['docs/topics.md', await topicsTable()],
    ['docs/security/fields.md', await fieldsPage(routes)],
    ['docs/settings.md', await settingsTable(SERVICES)],
    ['docs/production.md', await productionPage(SERVICES)],
    ['.env.example', await envExample(SERVICES)],
    ...(await readmeTables(SERVICES)),
  ]);
}
