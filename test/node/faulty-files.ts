import { type FileSystem, nodeFileSystem } from '../../src/node/file-system.js';

export interface Faulty {
  readonly files: FileSystem;
  /** The steps taken so far, by their names. */
  readonly steps: readonly string[];
}

/** The real disk, on which `fails` says which step (counted from 1) does not happen and with which code. Waiting costs no time. */
export function faultyFiles(fails: (step: number, name: string) => string | null = () => null): Faulty {
  const steps: string[] = [];
  const take =
    <Parameters extends readonly unknown[], Result>(name: string, action: (...given: Parameters) => Result) =>
    (...given: Parameters): Result => {
      steps.push(name);
      const code = fails(steps.length, name);
      if (code !== null) throw Object.assign(new Error(`${code}: injected at ${name}`), { code, syscall: name });
      return action(...given);
    };
  const disk = nodeFileSystem;
  const files: FileSystem = {
    read: take('read', disk.read),
    status: take('status', disk.status),
    list: take('list', disk.list),
    checkWritable: take('checkWritable', disk.checkWritable),
    open: take('open', disk.open),
    // Half of the bytes at a time, as a disk may.
    write: take('write', (file, bytes) => disk.write(file, bytes.subarray(0, Math.max(1, bytes.length >> 1)))),
    setOwner: take('setOwner', disk.setOwner),
    setMode: take('setMode', disk.setMode),
    // No test pulls the plug, and real flushes are slow.
    flush: take('flush', () => {}),
    close: take('close', disk.close),
    rename: take('rename', disk.rename),
    link: take('link', disk.link),
    remove: take('remove', disk.remove),
    makeFolder: take('makeFolder', disk.makeFolder),
    removeFolder: take('removeFolder', disk.removeFolder),
    wait: () => {},
  };
  return { files, steps };
}
