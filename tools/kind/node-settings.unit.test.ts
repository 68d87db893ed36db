import { describe, expect, it } from 'vitest';
import { baseSpec, debianMirror, WITHOUT_LIMITS } from './node-settings.ts';

describe('a node where no limit can be raised', () => {
  it('has containerd call the runc that asks for none', () => {
    const config = WITHOUT_LIMITS.containerd(
      'SystemdCgroup = true\nrestrict_oom_score_adj = false\n  SystemdCgroup = true\n',
    );
    expect(config.match(/BinaryName = "\/usr\/local\/sbin\/runc-without-limits"/g)).toHaveLength(2);
    expect(config).toContain('restrict_oom_score_adj = true');
  });

  it('has a unit of containerd without limits, and with all the rest', () => {
    const unit =
      '[Service]\nLimitNPROC=infinity\nTasksMax=infinity\nOOMScoreAdjust=-999\nDelegate=yes\n';
    expect(WITHOUT_LIMITS.unit(unit)).toBe('[Service]\nDelegate=yes\n');
  });

  it('begins containers without limits', () => {
    const spec = JSON.stringify({ process: { cwd: '/', rlimits: [{}] } });
    expect(JSON.parse(baseSpec(spec, { limits: false }))).toMatchObject({ process: { cwd: '/' } });
    expect(baseSpec(spec, { limits: false })).not.toContain('rlimits');
    expect(baseSpec(spec, { limits: true })).toContain('rlimits');
  });
});

it('adds the hook of kind to those that are there', () => {
  const spec = JSON.stringify({ process: {}, hooks: { createContainer: [{ path: '/a' }] } });
  expect(JSON.parse(baseSpec(spec, { limits: true }))).toMatchObject({
    hooks: { createContainer: [{ path: '/a' }, { path: '/kind/bin/mount-product-files.sh' }] },
  });
});

it.each([
  [
    'Types: deb\nURIs: http://mirror.example/debian\nSuites: trixie\n',
    'http://mirror.example/debian',
  ],
  [
    '# deb http://old.example\ndeb [arch=amd64] https://a.example/debian sid main',
    'https://a.example/debian',
  ],
  ['deb https://b.example/debian bookworm main\n', 'https://b.example/debian'],
  ['deb cdrom:[Debian]/ bookworm main\n', 'http://deb.debian.org/debian'],
  ['', 'http://deb.debian.org/debian'],
])('takes the mirror that apt is told of: %j', (sources, mirror) => {
  expect(debianMirror(sources)).toBe(mirror);
});
