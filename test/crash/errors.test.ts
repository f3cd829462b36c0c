import { describe, expect, test } from 'vitest';
import { expectWhole } from './expect-whole.js';
import { makeHome, WRITE } from './home.js';

/** Some of the steps where everything is tested, each of them by `npm run test:full`. */
const SAMPLES = process.env.UNPIN_FULL === '1' ? Number.POSITIVE_INFINITY : 2;
const SIZE = 4;
/** One step that fails, and a disk that is full or write-protected from there on. */
const PROBLEMS = [
  ['EIO', ''],
  ['EACCES', ''],
  ['ENOSPC', '-'],
  ['EROFS', '-'],
] as const;

describe.each([
  { words: WRITE, title: 'fix --write' },
  { words: ['fix', '--resume'], title: 'fix --resume' },
  { words: ['undo'], title: 'undo' },
])('T12: $title', ({ words, title }) => {
  test.each(PROBLEMS)(
    'says %s%s, whatever the step, tears no file, and what it has done is taken back',
    (code, lasting) => {
      const home = makeHome(SIZE);
      const { before, after } = home;
      if (title !== 'fix --write') home.run(WRITE, { at: title === 'undo' ? '' : '70' });
      home.keep();
      const { steps } = home.run(words, { code });
      const count = Math.min(SAMPLES, steps.length);
      for (let sample = 0; sample < count; sample++) {
        const at = 1 + Math.floor(((sample + 0.5) * steps.length) / count);
        const step = `${code} at ${at}: ${steps[at - 1]}`;
        home.restore();
        const { status, stdout, stderr } = home.run(words, { code, at: `${at}${lasting}` });
        const { fresh, isOpen } = expectWhole(home);
        expect([0, 2, 3], step).toContain(status);
        expect(stderr, step).not.toContain('a fault in unpin');
        if (status !== 0) expect(stdout + stderr, step).toContain(code);
        if (title === 'fix --write') {
          if (status === 0) expect(home.files(), step).toEqual(after);
          if (status === 2) expect(home.files(), step).toEqual(before);
          if (lasting === '' && !step.includes('unlink')) expect(home.leftovers().join(), step).not.toContain('/tree/');
          if (status === 3 && lasting === '' && !/ tree$/.test(step)) expect(fresh, step).toBeGreaterThan(SIZE);
        }
        if (isOpen) expect(home.run(['fix', '--resume']).status, step).toBe(0);
        const { stderr: said, status: end } = home.run(['undo']);
        expect([end, said, home.files(), home.leftovers()], step).toEqual([0, '', before, []]);
      }
    },
    3_600_000,
  );
});

test('a migration that could not be written is told, for the names that it moves are rewritten', () => {
  const home = makeHome(1);
  home.keep();
  const { steps } = home.run(WRITE, { code: 'EIO' });
  home.restore();
  const at = 1 + steps.findIndex((step) => /^linkSync .*\/migrations\//.test(step));
  const { status, stdout, stderr } = home.run(WRITE, { code: 'EIO', at: String(at) });
  expect([status, stdout]).toEqual([3, expect.stringMatching(/src\/migrations\/\w+\.ts: left whole \(not-written\): the/)]);
  expect(stderr).toContain('A migration is missing that belongs to what was rewritten. unpin undo takes this run back');
});
