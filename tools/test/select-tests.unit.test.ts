import { describe, expect, it } from 'vitest';
import { selectFor } from './select-changed.ts';
import { projectOf, selectTests } from './test-files.ts';

describe('what is named', () => {
  it('is a project, a service, a folder or a file', () => {
    expect(selectTests(['service'])).toEqual(new Map([['service', 'all']]));
    expect(selectTests(['tests/journey.e2e.test.ts', 'tests/play.e2e.test.ts'])).toEqual(
      new Map([
        ['e2e', ['tests/journey.e2e.test.ts']],
        ['season', ['tests/play.e2e.test.ts']],
      ]),
    );
    const round = selectTests(['round']);
    expect([...round.keys()].sort()).toEqual(['service', 'unit']);
    for (const files of round.values()) {
      expect((files as string[]).every((file) => file.startsWith('services/round/'))).toBe(true);
    }
    expect(selectTests(['services/round', 'round'])).toEqual(round);
  });

  it('is refused when it is nothing, or has no tests', () => {
    expect(() => selectTests(['rounds'])).toThrow('There is no service, folder or file rounds');
    expect(() => selectTests(['data'])).toThrow('There are no tests in data');
  });

  it('is what wants a Docker only by its own name', () => {
    const file = 'tests/compose.test.ts';
    expect(selectTests(['compose'])).toEqual(new Map([['compose', 'all']]));
    expect(selectTests([file])).toEqual(new Map([['compose', [file]]]));
    expect(selectTests(['tests']).has('compose')).toBe(false);
    expect(selectFor([], [file])).toEqual(new Map());
    const onCluster = 'tests/kind/installed.kind.test.ts';
    expect(selectTests([onCluster])).toEqual(new Map([['kind', [onCluster]]]));
    expect(selectFor([], [onCluster])).toEqual(new Map());
  });

  it('has the project that its name says', () => {
    expect(projectOf('services/auth/tests/admin.e2e.test.ts')).toBe('e2e');
    expect(projectOf('tests/rotation.test.ts')).toBe('rotation');
  });
});

describe('what has changed', () => {
  const servicesOf = (files: 'all' | string[] = []) =>
    new Set([...files].map((file) => file.split('/')[1]));

  it('a service: its importers, who calls it or takes its events, and all of the end-to-end tests', () => {
    const importer = 'services/round/rounds/tests/rounds.service.test.ts';
    const selection = selectFor(['services/round/app.ts'], [importer]);
    expect(servicesOf(selection.get('service'))).toEqual(
      new Set(['round', 'analytics', 'auth', 'gateway', 'worker']),
    );
    expect(selection.get('service')).toContain(importer);
    expect(selection.get('e2e')).toBe('all');
  });

  it('tests and pages for people: only who imports them', () => {
    const importer = 'services/round/rounds/tests/rounds.service.test.ts';
    const changed = ['services/round/tests/test-service.ts', 'services/round/README.md'];
    expect(selectFor(changed, [importer])).toEqual(new Map([['service', [importer]]]));
    expect(selectFor(['docs/adr/README.md'], [])).toEqual(new Map());
  });
});
