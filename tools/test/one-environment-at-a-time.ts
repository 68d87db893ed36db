import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files without a page first, then those in jsdom: a worker has one environment for its life, and
 * where the two alternate nearly each file starts a process, and loads jsdom and its modules, of its own.
 */
export class OneEnvironmentAtATime extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const inPage = new Map(sorted.map((file) => [file, wantsPage(file)]));
    return sorted.sort((one, other) => Number(inPage.get(one)) - Number(inPage.get(other)));
  }
}

const wantsPage = ({ moduleId }: TestSpecification) =>
  readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment jsdom');
