import { expect, it } from 'vitest';
import { mountsBelow } from './remove-mounts.ts';

const MOUNTINFO = `22 1 254:0 / / rw shared:1 - ext4 /dev/vda rw
30 22 0:4 net:[1] /srv/club/docker/exec/netns/default rw - nsfs nsfs rw
31 22 254:0 /srv /srv/club/docker rw - ext4 /dev/vda rw
32 31 0:9 / /srv/club/docker/data/overlay2/a\\040b/merged rw - overlay overlay rw
33 22 0:9 / /srv/club/docker-of-others rw - overlay overlay rw
`;

it('finds what is mounted at a folder and below it, the last one first', () => {
  expect(mountsBelow(MOUNTINFO, '/srv/club/docker')).toEqual([
    '/srv/club/docker/data/overlay2/a b/merged',
    '/srv/club/docker',
    '/srv/club/docker/exec/netns/default',
  ]);
});
