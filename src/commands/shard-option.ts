import type { CommandOption } from './command.js';

export const SHARD_OPTION: CommandOption = {
  flags: '--shard <part/parts>',
  description: 'only one part of the files, such as 3/8; the same whatever runs',
};
