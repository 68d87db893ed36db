import { Progress } from '../console/progress.ts';
import { ensureParts } from '../parts/ensure-parts.ts';

/** What the tests of the charts are told. */
export async function chartsEnvironment(): Promise<Record<string, string>> {
  const parts = await ensureParts(['helm', 'kube-schemas'], new Progress());
  return { HELM: parts.get('helm')!, KUBE_SCHEMAS: parts.get('kube-schemas')! };
}
