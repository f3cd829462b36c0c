import { expect, test } from 'vitest';
import { readOwners } from '../../src/node/read-owners.js';
import { makeTree } from './temporary-tree.js';

test('the last matching line counts, with patterns as in ignore files', () => {
  const owners = '# all\n* @all\n\n*.json @data\n/src/ @team  @lead # ours\ndocs/*.md @writers\n[Section]\nvendor @vendor\n/src/free\n';
  const ownerOf = readOwners(makeTree({ '.github/CODEOWNERS': owners }));
  expect(ownerOf('a.ts')).toBe('@all');
  expect(ownerOf('deep/in/a.json')).toBe('@data');
  expect(ownerOf('src/a.json')).toBe('@team @lead');
  expect(ownerOf('lib/src/a.ts')).toBe('@all');
  expect(ownerOf('docs/a.md')).toBe('@writers');
  expect(ownerOf('docs/deep/a.md')).toBe('@all');
  expect(ownerOf('lib/vendor/deep/a.ts')).toBe('@vendor');
  expect(ownerOf('src/free/a.ts')).toBeNull();
});

test('nobody owns anything where no such file is', () => {
  expect(readOwners(makeTree({ 'a.ts': '' }))('a.ts')).toBeNull();
});
