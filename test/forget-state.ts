import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Removes the journals and caches of the tests when all are over. */
export default function setup(): () => void {
  return () => rmSync(join(tmpdir(), `unpin-test-state-${process.pid}`), { recursive: true, force: true });
}
