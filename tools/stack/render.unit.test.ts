import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkoutRoot, layoutOf } from './layout.ts';
import type { Ports } from './ports.ts';
import { renderRunFile } from './render.ts';
import { readRunFile, usualPorts, type RunFile } from './run-file.ts';

const directory = mkdtempSync(join(tmpdir(), 'render-'));
const usual = usualPorts(readRunFile().apps);
const moved: Ports = Object.fromEntries(
  Object.keys(usual).map((name, index) => [name, 21_000 + index]),
);
let runFile: RunFile;

beforeAll(async () => {
  runFile = await renderRunFile(
    layoutOf(directory),
    moved,
    readRunFile().apps.map(({ appID }) => appID),
  );
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('the rendered dapr.yaml', () => {
  it('has every app on its own ports', () => {
    for (const app of runFile.apps) {
      expect(app.appPort).toBe(moved[app.appID]);
      expect(app.daprHTTPPort).toBe(moved[`${app.appID}-daprd`]);
      expect(app.env['PORT']).toBe(String(moved[app.appID]));
    }
  });

  it('names whole paths, since it lies elsewhere', () => {
    for (const { appID, resourcesPaths, configFilePath } of runFile.apps) {
      expect(resourcesPaths).toEqual([join(directory, 'components', appID)]);
      expect(configFilePath).toContain(directory);
    }
  });
});

describe('the rendered components', () => {
  it('are all those that are committed', () => {
    const files = (cwd: string) => globSync('components/**/*.yaml', { cwd }).sort();
    expect(files(directory)).toEqual(files(checkoutRoot));
  });

  it('keep no usual port', () => {
    const ports = Object.values(usual).join('|');
    for (const file of globSync(`${directory}/**/*.yaml`)) {
      expect(readFileSync(file, 'utf8')).not.toMatch(
        new RegExp(`(:|PORT: "|Port: )(${ports})\\b`, 'i'),
      );
    }
  });
});
