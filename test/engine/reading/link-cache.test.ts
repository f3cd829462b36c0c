import { describe, expect, it } from 'vitest';
import { createContext } from '../../../src/engine/create-context.js';
import { openLinks, packLinks } from '../../../src/engine/reading/link-cache.js';
import { secretTest } from '../../../src/engine/reading/secret-test.js';
import { scan } from '../../../src/engine/scan.js';
import { openDisk } from '../../../src/node/open-disk.js';
import { createStamper } from '../../../src/node/stamp-files.js';
import { createKnownModules } from '../../../src/places/link/known-modules.js';
import type { LinkMemory } from '../../../src/places/link/memory.js';
import { makeTree } from '../../node/temporary-tree.js';
import { createTimedFiles, LONG_AGO } from './timed-files.js';

const PIN = 'claude-sonnet-4-5-20250929';
const CLIENT = `import Anthropic from '@anthropic-ai/sdk';\nimport { MODEL } from './models';\n`;
const CALL = `${CLIENT}new Anthropic().messages.create({ model: MODEL, max_tokens: 1, messages: [] });\n`;
const TEXTS = {
  'app.ts': CALL,
  'data.json': '{ "MODEL": 1 }',
  'models.ts': `export const MODEL = '${PIN}';\n`,
  'other.ts': 'export const nothing = 1;\n',
};

/** A project in memory, with what its links remember between runs. */
function createProject(texts: Record<string, string>, codenames: readonly string[] = []) {
  const { files, read, disk } = createTimedFiles(texts);
  let kept: Uint8Array | null = null;
  let clock = LONG_AGO * 2;
  /** What is decided about the pin, and which files its links read. */
  const run = async (isKept: boolean) => {
    clock += 100_000;
    const now = clock;
    const store = {
      stampsOf: createStamper(disk),
      open: () => openLinks(kept),
      close(memory: LinkMemory) {
        kept = Buffer.concat([...packLinks(memory, secretTest(codenames), now)]);
      },
    };
    const list = async () => {
      read.length = 0;
      return [...files.keys()].sort();
    };
    const context = { ...createContext(disk, '2026-11-20'), project: { disk, list, store: isKept ? store : null } };
    const { judged } = await scan({ files: ['models.ts'], skips: [], notices: [] }, context);
    return { judged, read: [...new Set(read)].sort() };
  };
  return {
    write: (path: string, text: string, time = LONG_AGO + 1) => void files.set(path, { text, time }),
    remove: (path: string) => void files.delete(path),
    warm: () => run(true),
    cold: async () => (await run(false)).judged,
    bytes: () => Buffer.from(kept ?? []),
    now: () => clock,
  };
}

describe('what links remember', () => {
  it('answers for a project that is as it was, and nothing of it is read', async () => {
    const project = createProject(TEXTS);
    const first = await project.warm();
    expect(first.judged[0]?.place.evidence.map(({ path }) => path)).toContain('app.ts');
    expect(first.judged).toEqual(await project.cold());
    expect(first.read).toEqual(['app.ts', 'models.ts', 'other.ts']);
    const kept = project.bytes();
    // Its text is looked at for what stands beside the name in the call.
    expect(await project.warm()).toEqual({ judged: first.judged, read: ['app.ts'] });
    expect(project.bytes()).toEqual(kept);
  });

  it.each<readonly [string, (project: ReturnType<typeof createProject>) => void, readonly string[]]>([
    ['does another thing with the name', ({ write }) => write('app.ts', `${CLIENT}if (x === MODEL) stop();\n`), ['app.ts']],
    [
      'is new',
      ({ write }) => write('b.ts', CALL.replace('Anthropic()', 'Anthropic({ baseURL: "https://openrouter.ai/api/v1" })')),
      ['b.ts'],
    ],
    ['begins to name it', ({ write }) => write('other.ts', CALL), ['other.ts']],
    ['names it no more', ({ write }) => write('app.ts', 'export {};\n'), ['app.ts']],
    ['is gone', ({ remove }) => remove('app.ts'), []],
    ['hands out the name', ({ write }) => write('models.ts', `// moved\nexport const MODEL = '${PIN}';\n`), ['models.ts']],
  ])('is asked anew of a file that %s', async (_, change, read) => {
    const project = createProject(TEXTS);
    const before = await project.warm();
    change(project);
    const after = await project.warm();
    expect(after.judged).toEqual(await project.cold());
    expect(after.read).toEqual(expect.arrayContaining([...read]));
    expect(after.read.length).toBeLessThan(before.read.length);
    expect((await project.warm()).judged).toEqual(after.judged);
  });

  it('knows what is no module until it is one', async () => {
    const project = createProject({ ...TEXTS, 'broken.ts': `${CLIENT}const = ;` });
    const broken = await project.warm();
    expect(broken.judged[0]?.place.open).not.toEqual([]);
    expect(await project.warm()).toEqual({ judged: broken.judged, read: [] });
    project.write('broken.ts', CALL);
    const mended = await project.warm();
    expect(mended.judged).toEqual(await project.cold());
    expect(mended.judged[0]?.place.open).toEqual([]);
  });

  it('is searched for names that are new', async () => {
    const project = createProject(TEXTS);
    await project.warm();
    project.write('models.ts', `export const LATER = '${PIN}';\n`);
    project.write('app.ts', CALL.replaceAll('MODEL', 'LATER'));
    const after = await project.warm();
    expect(after.judged).toEqual(await project.cold());
    expect(after.read).toContain('other.ts');
    expect((await project.warm()).read).toEqual(['app.ts']);
  });

  it('does not trust a file that was written while it may have been read', async () => {
    const project = createProject(TEXTS);
    project.write('app.ts', CALL, project.now() + 100_000);
    await project.warm();
    project.write('app.ts', CALL.replace('model: MODEL, ', 'x: y /* */, '), project.now());
    const after = await project.warm();
    expect(after.judged).toEqual(await project.cold());
  });

  it('is kept of the files of a disk', () => {
    const modules = createKnownModules(openDisk(makeTree({ 'a.ts': 'export const A = 1;', 'data.json': '{}' })), []);
    expect(modules.facts('a.ts')?.reexported()).toEqual([]);
    expect([modules.facts('data.json'), modules.facts('gone.ts')]).toEqual([null, null]);
    expect(modules.kept()?.map(({ path, answers }) => [path, answers && [...answers]])).toEqual([
      ['a.ts', [['["reexported"]', []]]],
      ['data.json', null],
    ]);
  });

  it('holds no codename', async () => {
    const project = createProject({ ...TEXTS, 'Fennec.ts': 'MODEL;', 'use.ts': `${CLIENT}ask(MODEL, 'fennec-latest');` }, ['fennec']);
    const { judged } = await project.warm();
    for (const encoding of ['latin1', 'utf16le'] as const) expect(project.bytes().toString(encoding).toLowerCase()).not.toContain('fennec');
    expect(project.bytes().includes('app.ts')).toBe(true);
    expect((await project.warm()).judged).toEqual(judged);
  });
});
