import { join } from 'node:path';
import type { Progress } from '../console/progress.ts';
import type { Docker } from '../docker/docker.ts';
import { checkoutRoot } from '../stack/layout.ts';

/**
 * Builds the images of programs; gives their tags, by program: another content has another tag.
 * @param root of the checkout that they are of
 * @param version what their label says: images of the same code differ by it
 */
export async function buildImages(
  docker: Docker,
  programs: string[],
  {
    folder,
    progress,
    root = checkoutRoot,
    version = 'unreleased',
  }: { folder: string; progress: Progress; root?: string; version?: string },
): Promise<Map<string, string>> {
  const tags = new Map<string, string>();
  for (const program of programs) {
    const name = `golfroundpro/${program}`;
    const image = `${name}:built`;
    const about = ['--build-arg', `SERVICE=${program}`, '--build-arg', `VERSION=${version}`];
    const args = [...about, '--network', 'host', '--tag', image];
    await progress.run('images', `building ${name}`, () =>
      docker.log(join(folder, 'build.log'), 'build', ...args, root),
    );
    const id = await docker.read('image', 'inspect', '--format', '{{.Id}}', image);
    const tag = id.replace('sha256:', '').slice(0, 12);
    await docker.read('tag', image, `${name}:${tag}`);
    tags.set(program, tag);
  }
  return tags;
}
