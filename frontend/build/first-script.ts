import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** What is loaded with a page, before the shell asks for it. */
interface FirstScript {
  /** The chunk that runs as soon as it is there; the page's entry imports it too. */
  chunk: string;
  /** The start of an address → the modules that a page there imports by `import()`. */
  ahead: Record<string, string[]>;
}

/** Puts the first script into the page, with the list of the files that it loads ahead. */
export function firstScript({ chunk: name, ahead }: FirstScript): Plugin {
  return {
    name: 'first-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const src = `/${chunkOf(bundle, (chunk) => chunk.name === name, name).fileName}`;
        const lists = Object.entries(ahead).map(([start, modules]) => [
          start,
          filesOf(bundle, modules),
        ]);
        const content = JSON.stringify(Object.fromEntries(lists));
        const script = {
          type: 'module',
          async: true,
          fetchpriority: 'high',
          crossorigin: true,
          src,
        };
        return [
          // Behind the charset, which has to be in the first kilobyte.
          { tag: 'meta', attrs: { name: 'ahead', content }, injectTo: 'head' },
          { tag: 'script', attrs: script, injectTo: 'head' },
        ] satisfies HtmlTagDescriptor[];
      },
    },
  };
}

/** All that these modules load, without what the entry loads anyway. */
function filesOf(bundle: Bundle, modules: string[]): string[] {
  const files = new Set<string>();
  const isEntry = (chunk: Chunk) => chunk.isEntry;
  withImports(bundle, chunkOf(bundle, isEntry, 'entry'), files);
  const known = new Set(files);
  for (const module of modules) {
    const isIt = ({ moduleIds }: Chunk) =>
      moduleIds.some((id) => id.replace(/\?.*/, '').endsWith(`/${module}`));
    withImports(bundle, chunkOf(bundle, isIt, module), files);
  }
  return [...files].filter((file) => !known.has(file)).map((file) => `/${file}`);
}

function withImports(bundle: Bundle, chunk: Chunk, files: Set<string>): void {
  if (files.has(chunk.fileName)) return;
  files.add(chunk.fileName);
  for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
  for (const file of chunk.imports) {
    const imported = bundle[file];
    if (imported?.type === 'chunk') withImports(bundle, imported, files);
  }
}

function chunkOf(bundle: Bundle, isIt: (chunk: Chunk) => boolean, name: string): Chunk {
  const found = Object.values(bundle).find((output) => output.type === 'chunk' && isIt(output));
  if (found?.type !== 'chunk') throw new Error(`there is no chunk of ${name}`);
  return found;
}
