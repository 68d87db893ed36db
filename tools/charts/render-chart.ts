import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { checkoutRoot } from '../stack/layout.ts';

/** An object of Kubernetes as a chart renders it. */
export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string> };
  spec?: unknown;
  data?: Record<string, string>;
}

export interface RenderOptions {
  helm: string;
  namespace: string;
  /** Files of values in the chart's folder, such as `values-dev.yaml`. */
  files?: string[];
  /** Values that go before those of the files. */
  values?: object;
}

/**
 * Renders the chart of a service, with the library beside it as `helm dependency build` would pack it.
 * @throws Error with what Helm says of the chart or its values
 */
export async function renderChart(name: string, options: RenderOptions): Promise<KubeObject[]> {
  const { helm, namespace, files = [], values = {} } = options;
  const folder = await mkdtemp(join(tmpdir(), 'golfroundpro-chart-'));
  try {
    await cp(join(checkoutRoot, 'charts', name), folder, { recursive: true });
    await cp(join(checkoutRoot, 'charts/lib'), join(folder, 'charts/golfroundpro-lib'), {
      recursive: true,
    });
    const given = files.flatMap((file) => ['--values', join(folder, file)]);
    const args = ['template', name, folder, '--namespace', namespace, ...given, '--values', '-'];
    const text = await run(helm, args, JSON.stringify(values));
    return parseAllDocuments(text)
      .map((document) => document.toJS() as KubeObject | null)
      .filter((object) => object !== null);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(command: string, args: string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, (error, stdout, stderr) => {
      if (error) reject(new Error(stderr, { cause: error }));
      else resolve(stdout);
    });
    child.stdin!.end(input);
  });
}
