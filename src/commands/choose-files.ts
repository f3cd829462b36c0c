import { resolve } from 'node:path';
import type { Disk } from '../core/disk.js';
import { UsageError } from '../core/errors.js';
import type { Listing } from '../core/listing.js';
import { changedBesideIndex, changedInIndex, changedSince } from '../node/changed-files.js';
import { openIndex } from '../node/open-index.js';
import { type FileList, fileListOf, parseFileList, readListFile } from '../node/read-file-list.js';
import { count } from '../reporters/text/count.js';
import type { ChoiceFlags } from './choice-options.js';
import { chooseStdin } from './choose-stdin.js';
import type { Host } from './command.js';

/** What a run looks at. */
export interface Choice {
  /** What its files are read from. Where it is not `Sources.disk`, no other thread can read for it. */
  readonly disk: Disk;
  /** Where names are followed that leave their file; `none` for a run that sees one file. */
  readonly project: 'work-tree' | 'index' | 'none';
  list(): Promise<Listing>;
}

/** What a choice is made from. */
export interface Sources {
  /** The work tree below the folder of the run. */
  readonly disk: Disk;
  readonly host: Host;
  readonly isAllowingEmpty: boolean;
  /** Of the command, as written. */
  readonly paths: readonly string[];
  /** All files that they name; all there are where they are a list. */
  listAll(): Promise<Listing>;
  isIgnored(path: string): boolean;
}

/** `staged: 'index'` reads staged files as they are staged; `'work-tree'` is for a command that writes. */
export async function chooseFiles(flags: ChoiceFlags, sources: Sources, staged: 'index' | 'work-tree'): Promise<Choice> {
  const { disk, host, paths, listAll } = sources;
  const chosen = (list: Choice['list']): Choice => ({ disk, project: 'work-tree', list });
  if (flags.stdin) return chooseStdin(flags.stdinFilename ?? '', sources);
  if (flags.since !== undefined) {
    const changed = await changedSince(disk.root, flags.since);
    return chosen(async () => only(changed, await listAll(), `--since ${flags.since}`));
  }
  if (flags.staged && staged === 'index') return chooseIndex(sources);
  if (flags.staged) return chosen(() => listWhollyStaged(sources));
  if (flags.asList) return chosen(() => listNamed('--as-list', fileListOf(paths, disk.root), sources));
  const { filesFrom } = flags;
  if (filesFrom === undefined) return chosen(listAll);
  const bytes = filesFrom === '-' ? await host.input() : readListFile(resolve(host.cwd, filesFrom), filesFrom);
  return chosen(() => listNamed('--files-from', parseFileList(bytes, disk.root), sources));
}

/** Those of the five that are given, as they are written. */
export function choicesIn(flags: ChoiceFlags): readonly string[] {
  return [
    flags.since !== undefined && '--since',
    flags.staged && '--staged',
    flags.filesFrom !== undefined && '--files-from',
    flags.asList && '--as-list',
    flags.stdin && '--stdin',
  ].filter((flag) => typeof flag === 'string');
}

/** @throws UsageError for flags that do not go together */
export function checkChoice(flags: ChoiceFlags, paths: readonly string[]): void {
  if (paths.includes('')) throw new UsageError('an empty path names no file', 'Is a variable of the shell not set?');
  const [first, second] = choicesIn(flags);
  if (second !== undefined) throw new UsageError(`${first} and ${second} contradict each other`, 'Leave one of them out.');
  if (flags.stdin && flags.stdinFilename === undefined)
    throw new UsageError('--stdin needs --stdin-filename', 'The path says which language it is, and what policy holds there.');
  if (!flags.stdin && flags.stdinFilename !== undefined)
    throw new UsageError('--stdin-filename needs --stdin', 'Add --stdin, or name the file as a path.');
  if (flags.stdin && paths.length > 0) throw new UsageError('--stdin takes no paths', 'Name the path with --stdin-filename.');
}

async function chooseIndex({ disk, listAll }: Sources): Promise<Choice> {
  const index = await openIndex(disk.root);
  return {
    disk: index,
    project: 'index',
    async list() {
      const listing = only(await changedInIndex(disk.root), await listAll(), '--staged');
      index.readAhead(listing.files);
      return listing;
    },
  };
}

/** A fix would write a file whole, so that what is not staged would be staged with it, or the fix not: such files are told and left. */
async function listWhollyStaged({ disk, listAll }: Sources): Promise<Listing> {
  const listing = only(await changedInIndex(disk.root), await listAll(), '--staged');
  const beside = await changedBesideIndex(disk.root);
  const message = 'only a part of its changes is staged; stage or stash the rest';
  const partly = listing.files.filter((path) => beside.has(path));
  return {
    ...listing,
    files: listing.files.filter((path) => !beside.has(path)),
    skips: [...listing.skips, ...partly.map((path) => ({ path, cause: 'partly-staged', message }))],
  };
}

async function listNamed(flag: string, { files, absent, folders }: FileList, { listAll, isAllowingEmpty }: Sources): Promise<Listing> {
  const all = [...files, ...absent, ...folders].length;
  if (all > 0 && files.size === 0 && !isAllowingEmpty) {
    throw new UsageError(
      `${flag}: no file of the list exists here (${someOf([...absent, ...folders])})`,
      'Its paths are relative to the current folder. Where all may have been deleted: --allow-empty.',
    );
  }
  const listing = only(files, await listAll(), flag);
  const notices = [
    ...(absent.length === 0 ? [] : [`${flag}: ${absent.length} of ${count(all, 'path')} not there, not read: ${someOf(absent)}`]),
    ...(folders.length === 0 ? [] : [`${flag}: a folder stands for nothing in a list: ${someOf(folders)}`]),
  ];
  return { ...listing, notices: [...notices, ...listing.notices] };
}

function only(wanted: ReadonlySet<string>, listing: Listing, flag: string): Listing {
  const files = listing.files.filter((path) => wanted.has(path));
  if (files.length > 0) return { ...listing, files };
  const which = wanted.size === 0 ? 'names no file' : `names ${count(wanted.size, 'file')}, none of which this run reads`;
  return { ...listing, files, notices: [...listing.notices, `${flag} ${which}: nothing to check`] };
}

function someOf(paths: readonly string[]): string {
  return paths.slice(0, 5).join(', ') + (paths.length > 5 ? `, and ${paths.length - 5} more` : '');
}
