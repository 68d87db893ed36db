/** Where the values stand in the segments of a path: `roundId` of `/rounds/:roundId` at 1. */
interface Leaf<T> {
  path: string;
  names: [name: string, segment: number][];
  value: T;
}

interface Node<T> {
  named: Map<string, Node<T>>;
  any?: Node<T>;
  leaf?: Leaf<T>;
}

/** What stands at a path, as it is declared, and the values in it, decoded. */
export interface Found<T> {
  path: string;
  params: Record<string, string>;
  value: T;
}

/** Finds what is declared for a path in as many steps as the path has segments, however many are declared. */
export interface RouteTable<T> {
  /** @throws URIError for a value that is no text */
  find: (path: string) => Found<T> | undefined;
}

/**
 * Makes a table of paths such as `/api/v1/rounds/:roundId`, each once. A segment's own name comes before a
 * value: `/rounds/export` is never a round. A slash at the end makes no difference.
 */
export function makeRouteTable<T>(
  entries: Iterable<readonly [path: string, value: T]>,
): RouteTable<T> {
  const root: Node<T> = { named: new Map() };
  for (const [path, value] of entries) {
    const names: Leaf<T>['names'] = [];
    let node = root;
    segmentsOf(path).forEach((segment, at) => {
      if (segment.startsWith(':')) names.push([segment.slice(1), at]);
      node = segment.startsWith(':') ? (node.any ??= { named: new Map() }) : named(node, segment);
    });
    node.leaf = { path, names, value };
  }
  return {
    find: (path) => {
      const segments = segmentsOf(path);
      const leaf = leafAt(root, segments, 0);
      if (!leaf) return undefined;
      const params: Record<string, string> = {};
      for (const [name, at] of leaf.names) params[name] = decodeURIComponent(segments[at]!);
      return { path: leaf.path, params, value: leaf.value };
    },
  };
}

function segmentsOf(path: string): string[] {
  const end = path.length > 1 && path.endsWith('/') ? path.length - 1 : path.length;
  return path.slice(1, end).split('/');
}

function named<T>(node: Node<T>, segment: string): Node<T> {
  const next = node.named.get(segment) ?? { named: new Map() };
  node.named.set(segment, next);
  return next;
}

function leafAt<T>(node: Node<T>, segments: string[], at: number): Leaf<T> | undefined {
  if (at === segments.length) return node.leaf;
  const segment = segments[at]!;
  const own = node.named.get(segment);
  const found = own && leafAt(own, segments, at + 1);
  if (found || !node.any || segment === '') return found;
  return leafAt(node.any, segments, at + 1);
}
