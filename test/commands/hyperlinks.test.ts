import { describe, expect, test } from 'vitest';
import { showsLinks } from '../../src/commands/hyperlinks.js';
import { makeTree } from '../node/temporary-tree.js';
import { runAtTerminal } from './run-at-terminal.js';
import { runMain } from './run-main.js';

const LINK = '\u001b]8;;';
const TREE = {
  'src/a b.ts':
    "import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().messages.create({ model: 'claude-3-opus-20240229', messages: [] });\n",
};
const KITTY = { TERM: 'xterm-kitty' };

describe('links to files', () => {
  test('are shown on a terminal that is known to show them, as an address that opens', async () => {
    const root = makeTree(TREE);
    const { stdout } = await runAtTerminal(root, ['lint'], [], KITTY);
    expect(stdout).toContain(`${LINK}file://${root}/src/a%20b.ts\u001b\\`);
  });

  test.each([
    ['on another terminal', { TERM: 'xterm-256color' }, []],
    ['with --no-color', KITTY, ['--no-color']],
    ['in CI', { ...KITTY, CI: 'true' }, []],
  ])('are not shown %s', async (_, env, words) => {
    expect((await runAtTerminal(makeTree(TREE), ['lint', ...words], [], env)).stdout).not.toContain(LINK);
  });

  test('are not shown in a pipe or a file', async () => {
    expect((await runMain(makeTree(TREE), ['lint'], KITTY)).stdout).not.toContain(LINK);
  });
});

test.each([
  [{ WT_SESSION: 'x' }, true],
  [{ VTE_VERSION: '6003' }, true],
  [{ VTE_VERSION: '4600' }, false],
  [{ TERM_PROGRAM: 'vscode' }, true],
  [{ TERM_PROGRAM: 'vscode', TMUX: '/tmp/tmux' }, false],
  [{ TERM_PROGRAM: 'Apple_Terminal' }, false],
  [{ TERM: 'dumb', WT_SESSION: 'x' }, false],
  [{ FORCE_HYPERLINK: '1' }, true],
  [{ FORCE_HYPERLINK: '0', WT_SESSION: 'x' }, false],
])('%j', (environment, isShown) => {
  expect(showsLinks(environment, true)).toBe(isShown);
});
