import { globSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { checkoutRoot, type Layout } from './layout.ts';
import type { Ports } from './ports.ts';
import { readRunFile, usualPorts, type RunFile, type RunFileApp } from './run-file.ts';
import { writeSecretFile } from './secret-file.ts';
import { translate, type Translation } from './translate.ts';

/**
 * Writes this stack's dapr.yaml and components, made from the committed ones.
 * @param names the services that run; those that do not are told to the others as `none`
 * @returns the translated run file
 */
export async function renderRunFile(
  layout: Layout,
  ports: Ports,
  names: string[],
): Promise<RunFile> {
  const committed = selected(readRunFile(), names);
  const translation = translationOf(committed, ports, layout.directory);
  await rm(layout.components, { recursive: true, force: true });
  for (const name of names) {
    // daprd watches it, also where it has nothing to load.
    await mkdir(join(layout.components, name), { recursive: true, mode: 0o700 });
    for (const file of globSync(`components/{${name}/*,configuration/${name}}.yaml`, {
      cwd: checkoutRoot,
    })) {
      const document: unknown = parse(readFileSync(join(checkoutRoot, file), 'utf8'));
      await writeYaml(join(layout.directory, file), translate(document, translation));
    }
  }
  const runFile = withPaths(translate(committed, translation) as RunFile, layout);
  await writeYaml(layout.runFile, runFile);
  return runFile;
}

function selected(runFile: RunFile, names: string[]): RunFile {
  const isSelected = ({ appID }: RunFileApp) => names.includes(appID);
  const absent = runFile.apps.filter((app) => !isSelected(app));
  const addresses = new Set(absent.map(({ appPort }) => `http://127.0.0.1:${appPort}`));
  const told = ([key, value]: [string, string]) => [key, addresses.has(value) ? 'none' : value];
  const apps = runFile.apps.filter(isSelected).map((app) => ({
    ...app,
    env: Object.fromEntries(Object.entries(app.env).map(told)) as Record<string, string>,
  }));
  return { ...runFile, apps };
}

function translationOf(committed: RunFile, ports: Ports, directory: string): Translation {
  const usual = Object.entries(usualPorts(committed.apps));
  return { directory, ports: new Map(usual.map(([name, port]) => [port, ports[name] ?? port])) };
}

/** The rendered file lies elsewhere: its paths are whole. */
function withPaths(runFile: RunFile, layout: Layout): RunFile {
  const absolute = (path: string) => join(layout.directory, path);
  return {
    ...runFile,
    apps: runFile.apps.map((app) => ({
      ...app,
      appDirPath: checkoutRoot,
      resourcesPaths: app.resourcesPaths.map(absolute),
      configFilePath: absolute(app.configFilePath),
    })),
  };
}

async function writeYaml(path: string, document: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeSecretFile(
    path,
    `# Made by tools/stack/render.ts; edit the committed file instead.\n${stringify(document)}`,
  );
}
