/** What is changed in the files of kind's node where nobody may raise limits (CAP_SYS_RESOURCE). */
export const WITHOUT_LIMITS = {
  /** containerd's config.toml. */
  containerd: (text: string): string =>
    text
      .replace('restrict_oom_score_adj = false', 'restrict_oom_score_adj = true')
      .replaceAll(
        'SystemdCgroup = true',
        'SystemdCgroup = true\n    BinaryName = "/usr/local/sbin/runc-without-limits"',
      ),
  /** The unit that runs containerd. */
  unit: (text: string): string => text.replace(/^(Limit\w+|TasksMax|OOMScoreAdjust)=.*\n/gm, ''),
};

interface ContainerSpec {
  hooks?: { createContainer?: object[] };
  process: { rlimits?: object[] };
}

/** What each container of a node begins as, from what `ctr oci spec` prints. */
export function baseSpec(text: string, { limits }: { limits: boolean }): string {
  const spec = JSON.parse(text) as ContainerSpec;
  const hook = { path: '/kind/bin/mount-product-files.sh' };
  spec.hooks = { ...spec.hooks, createContainer: [...(spec.hooks?.createContainer ?? []), hook] };
  if (!limits) delete spec.process.rlimits;
  return JSON.stringify(spec);
}

/** The mirror that apt is told of in its lists (both forms of them), or Debian's own. */
export function debianMirror(sources: string): string {
  const [, mirror] = /^(?:URIs:\s*|deb\s+(?:\[[^\]]*\]\s+)?)(https?:\/\/\S+)/m.exec(sources) ?? [];
  return mirror ?? 'http://deb.debian.org/debian';
}
