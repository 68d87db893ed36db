/** What `crictl images --output json` tells of a node. */
export interface NodeImages {
  images: { id: string; repoTags: string[] }[];
}

/** Those of Docker's images, by name and id, that a node lacks, or has with another content. */
export function missingImages(wanted: Map<string, string>, nodes: NodeImages[]): string[] {
  const has = ({ images }: NodeImages, name: string, id: string) =>
    images.some((image) => image.id === id && image.repoTags.includes(fullName(name)));
  return [...wanted]
    .filter(([name, id]) => !nodes.every((node) => has(node, name, id)))
    .map(([name]) => name);
}

/** As containerd names it: Docker leaves out its own registry, and the tag `latest`. */
function fullName(name: string): string {
  const [first = '', ...others] = name.split('/');
  const isHost = others.length > 0 && /[.:]|^localhost$/.test(first);
  const path = others.length > 0 ? name : `library/${name}`;
  const full = isHost ? name : `docker.io/${path}`;
  return /:[^/]*$/.test(full) ? full : `${full}:latest`;
}
