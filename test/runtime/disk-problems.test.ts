import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/runtime/file-system.js';
import { type Home, makeHome, PIN, picture, read, removeHome, sonnet, start, storeOf } from './home.js';

const homes: Home[] = [];
const home = (...files: Parameters<typeof makeHome>): Home => {
  const made = makeHome(...files);
  homes.push(made);
  return made;
};
afterEach(() => {
  for (const made of homes.splice(0)) removeHome(made);
});

const before = `{ "model": "${PIN}" }\n`;
const after = '{ "model": "sonnet" }\n';

type Step = keyof FileSystem;
const WRITING: readonly Step[] = ['open', 'write', 'setMode', 'flush', 'close', 'rename', 'link', 'remove', 'makeFolder'];

/** The real disk, except that the call of that number fails with that code. `calls` says how many there were. */
function failing(at: number, code: string): { readonly files: FileSystem; readonly calls: () => number } {
  let calls = 0;
  const files = Object.fromEntries(
    Object.entries(nodeFileSystem).map(([name, original]) => [
      name,
      (...args: readonly unknown[]) => {
        if (WRITING.includes(name as Step)) {
          calls += 1;
          if (calls === at) {
            // What is closed is closed, whatever the system says about it.
            if (name === 'close') (original as (...given: readonly unknown[]) => unknown)(...args);
            throw Object.assign(new Error(`${code}: injected`), { code });
          }
        }
        return (original as (...given: readonly unknown[]) => unknown)(...args);
      },
    ]),
  ) as unknown as FileSystem;
  return { files, calls: () => calls };
}

describe.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO'])('%s at any call that writes', (code) => {
  it('leaves the old or the new bytes, is reported or harmless, and the next start completes', async () => {
    const whole = failing(-1, code);
    await start(home({ user: before }), { files: whole.files });
    expect(whole.calls()).toBeGreaterThan(30);
    let reported = 0;
    for (let at = 1; at <= whole.calls(); at++) {
      const here = home({ user: before });
      const report = await start(here, { files: failing(at, code).files });
      expect([before, after]).toContain(read(here.user));
      if (report.failures.length > 0) reported += 1;
      else expect(read(here.user), `call ${at}`).toBe(after);
      for (const { cause } of report.failures) expect(cause).toMatchObject({ kind: 'problem', message: expect.stringContaining(code) });
      const next = await start(here);
      expect(next.failures).toEqual([]);
      expect(read(here.user), `after call ${at}`).toBe(after);
      expect(JSON.parse(read(here.receipts)).receipts[sonnet.id].outcome).toBe('migrated');
    }
    expect(reported).toBeGreaterThan(15);
  });
});

it('a short write is continued', async () => {
  const here = home({ user: before });
  const files: FileSystem = { ...nodeFileSystem, write: (file, bytes) => nodeFileSystem.write(file, bytes.subarray(0, 3)) };
  await start(here, { files });
  expect(read(here.user)).toBe(after);
});

it('a file system without hard links is locked and written all the same', async () => {
  const here = home({ user: before });
  const link = () => {
    throw Object.assign(new Error('no links'), { code: 'ENOTSUP' });
  };
  const both = await Promise.all([
    start(here, { files: { ...nodeFileSystem, link } }),
    start(here, { files: { ...nodeFileSystem, link } }),
  ]);
  expect(both.flatMap(({ changes }) => changes)).toHaveLength(1);
  expect(both.flatMap(({ failures }) => failures)).toEqual([]);
  expect(read(here.user)).toBe(after);
  expect(readdirSync(dirname(here.user)).filter((name) => /\.(tmp|lock)$/.test(name))).toEqual([]);
});

it('a disk that is really full: reported, nothing lost, nothing left behind', async () => {
  const here = home({ user: before });
  const folder = dirname(here.user);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    // No right to mount here: the injected ENOSPC above is then all there is.
    return;
  }
  try {
    const long = `{ "model": "${PIN}", "notes": "${'x'.repeat(40_000)}" }`;
    writeFileSync(here.user, long);
    const report = await start(here);
    expect(report).toMatchObject({ changes: [], failures: [{ cause: { reason: 'disk-full' } }] });
    expect(read(here.user)).toBe(long);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp') || name.endsWith('.lock'))).toEqual([]);
  } finally {
    execFileSync('umount', [folder]);
  }
});

describe('files that are not for this process to write', () => {
  it('a write-protected file is left, also by root', async () => {
    const here = home({ user: before });
    chmodSync(here.user, 0o444);
    const picturedBefore = picture(here);
    expect(await start(here)).toMatchObject({
      changes: [],
      failures: [{ id: sonnet.id, cause: { reason: 'read-only', path: here.user } }],
    });
    expect(picture(here)).toBe(picturedBefore);
  });

  it('a file of another user is left, so that he can still write it', async () => {
    const here = home({ user: before });
    const self = process.geteuid?.();
    if (self === 0) chownSync(here.user, 12_345, 12_345);
    const files: FileSystem =
      self === 0 ? nodeFileSystem : { ...nodeFileSystem, stat: (path) => ({ ...nodeFileSystem.stat(path), uid: 12_345 }) };
    expect(await start(here, { files })).toMatchObject({
      changes: [],
      failures: [{ cause: { reason: process.platform === 'win32' ? undefined : 'foreign-owned' } }],
    });
    expect(read(here.user)).toBe(before);
  });

  it('a managed source and a source of values are refused, whatever the disk says', async () => {
    const here = home({ managed: before });
    for (const source of ['managedSettings', 'flagSettings']) {
      expect(await start(here, { migrations: [{ ...sonnet, source }] })).toMatchObject({ changes: [] });
      expect(await storeOf(here).write(source, 'model', 'opus')).toMatchObject({ kind: 'problem', reason: 'read-only' });
    }
    const report = await start(here, { migrations: [{ ...sonnet, source: 'managedSettings' }] });
    expect(report.failures).toMatchObject([{ cause: { reason: 'read-only' } }]);
    expect(read(here.managed)).toBe(before);
    expect(existsSync(here.receipts) ? JSON.parse(read(here.receipts)).receipts : {}).toEqual({});
  });

  it('a lock that another process holds: this start goes on without', async () => {
    const here = home({ user: before });
    const lock = `${here.receipts}.lock`;
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: 'elsewhere', token: 'x' }));
    const report = await start(here);
    expect(report).toMatchObject({ changes: [], failures: [{ id: null, cause: { reason: 'locked' } }] });
    expect([read(here.user), existsSync(lock)]).toEqual([before, true]);
  });
});

describe('what the write keeps', () => {
  it('the mode, whatever the umask', async () => {
    const here = home({ user: before });
    chmodSync(here.user, 0o664);
    const umask = process.umask(0o077);
    await start(here);
    process.umask(umask);
    expect(statSync(here.user).mode & 0o777).toBe(0o664);
    expect(statSync(`${here.user}.before-migrations`).mode & 0o777).toBe(0o664);
  });

  it('a link, and a link to a link', async () => {
    const here = home();
    const target = join(here.folder, 'dotfiles/app.json');
    for (const path of [target, here.user]) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(target, before);
    symlinkSync('app.json', join(here.folder, 'dotfiles/link.json'));
    symlinkSync('../dotfiles/link.json', here.user);
    expect((await start(here)).changes).toMatchObject([{ path: target, backup: `${target}.before-migrations` }]);
    expect(read(target)).toBe(after);
  });

  it('a link that leads nowhere counts as no settings', async () => {
    const here = home({ project: before });
    mkdirSync(dirname(here.user), { recursive: true });
    symlinkSync('nowhere.json', here.user);
    expect(await start(here)).toMatchObject({ changes: [], failures: [] });
  });
});
