import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
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
 * Renders a chart, with those it depends on as `helm dependency build` would pack them.
 * @throws Error with what Helm says of the chart or its values
 */
export async function renderChart(name: string, options: RenderOptions): Promise<KubeObject[]> {
  const { helm, namespace, files = [], values = {} } = options;
  const folder = await mkdtemp(join(tmpdir(), 'golfroundpro-chart-'));
  try {
    await assemble(name, folder);
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

/** Puts a chart into a folder, with those it depends on, and these with theirs. */
async function assemble(name: string, folder: string): Promise<void> {
  // What `helm dependency build` has packed there once is as old as that.
  const filter = (path: string) => !path.endsWith('.tgz');
  await cp(join(checkoutRoot, 'charts', name), folder, { recursive: true, filter });
  const chart = parse(await readFile(join(folder, 'Chart.yaml'), 'utf8')) as ChartFile;
  for (const { name: needed, repository } of chart.dependencies ?? []) {
    await assemble(basename(repository), join(folder, 'charts', needed));
  }
}

interface ChartFile {
  dependencies?: { name: string; repository: string }[];
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
