import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rolldown, type RolldownOutput } from 'rolldown';
import { UserError } from '../../console/user-error.ts';
import { checkoutRoot } from '../../stack/layout.ts';
import { missingFiles } from './missing-files.ts';
import { packageAt } from './package-at.ts';
import type { Program } from './programs.ts';
import { sbomOf } from './sbom.ts';
import { scriptFiles } from './script-files.ts';
import { withNative } from './with-native.ts';

/** Packages with a part that is not JavaScript: no bundle takes it in, they go along as they are. */
const NATIVE = ['@node-rs/argon2', '@platformatic/wasm-utils', 'sharp'];

/**
 * Makes the folder that an image holds: the program and whatever it imports as a few files of
 * JavaScript in `bundle/`, native packages in `node_modules/`, what it reads from disk, and what all of
 * that is made of (`sbom.cdx.json`).
 */
export async function bundleProgram(program: Program, folder: string): Promise<void> {
  const { main, files } = program;
  await rm(folder, { recursive: true, force: true });
  const { output } = await bundle(main, join(folder, 'bundle'));
  const native = nativeIn(output);
  const copied = { ...files, ...Object.fromEntries(native.map((path) => [path, path])) };
  for (const [from, to] of Object.entries(copied)) {
    await mkdir(dirname(join(folder, to)), { recursive: true });
    await cp(join(checkoutRoot, from), join(folder, to), { recursive: true });
  }
  const missing = await missingFiles(join(folder, 'bundle'));
  if (missing.length > 0) throw new UserError(`${main} reads what is not there: ${missing.join()}`);
  const packages = new Set([...packagesIn(output), ...native]);
  await writeJson(join(folder, 'package.json'), { type: 'module' });
  await writeJson(join(folder, 'sbom.cdx.json'), sbomOf(program, packages));
}

async function bundle(main: string, folder: string): Promise<RolldownOutput> {
  await using build = await rolldown({
    cwd: checkoutRoot,
    input: { main },
    platform: 'node',
    external: NATIVE,
    plugins: [scriptFiles()],
  });
  return await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // Migrations are known by the names of their classes.
    keepNames: true,
  });
}

function nativeIn(output: RolldownOutput['output']): string[] {
  const imported = output.flatMap((file) => (file.type === 'chunk' ? file.imports : []));
  return [...new Set(imported)].filter((name) => NATIVE.includes(name)).flatMap(withNative);
}

function packagesIn(output: RolldownOutput['output']): string[] {
  return output
    .flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
    .flatMap((id) => packageAt(id) ?? []);
}

function writeJson(file: string, content: unknown): Promise<void> {
  return writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
}
