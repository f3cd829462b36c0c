import { beside, installed } from './installed.mjs';

/** With the same rule as oxlint and no other. */
export const eslint = {
  id: 'eslint',
  isOnPart: true,
  find: () => installed('eslint10', 'bin/eslint.js'),
  command: ({ file }, paths) => [
    process.execPath,
    file,
    '--no-config-lookup',
    '--config',
    beside('eslint.config.mjs'),
    '--format',
    'json',
    ...paths,
  ],
  exit: 1,
  counts: ['code'],
  namesIn: (text) => JSON.parse(text).flatMap(({ messages }) => messages).length,
};
