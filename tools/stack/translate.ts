/** What differs between the committed files and a stack: ports, and where `.local/` is. */
export interface Translation {
  /** Usual port → the port in this stack. */
  ports: Map<number, number>;
  /** What stands for `.local/` in this stack. */
  directory: string;
}

/**
 * Rewrites a parsed YAML document for a stack: the ports of `host:port` texts and of keys that
 * end in "port", and paths that begin with `.local/`. All else stays as it is committed.
 */
export function translate(value: unknown, translation: Translation, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => translate(item, translation, key));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, translate(item, translation, name)]),
    );
  }
  if (typeof value === 'number') return translatePort(value, key, translation.ports);
  if (typeof value === 'string') return translateText(value, key, translation);
  return value;
}

function translatePort(port: number, key: string, ports: Map<number, number>): number {
  return /port$/i.test(key) ? (ports.get(port) ?? port) : port;
}

function translateText(text: string, key: string, { ports, directory }: Translation): string {
  if (/^\d+$/.test(text)) return String(translatePort(Number(text), key, ports));
  if (text.startsWith('.local/')) return `${directory}/${text.slice('.local/'.length)}`;
  return text.replace(/\b(127\.0\.0\.1|localhost):(\d+)/g, (_, host: string, port: string) => {
    return `${host}:${ports.get(Number(port)) ?? port}`;
  });
}
