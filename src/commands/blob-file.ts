import { UsageError } from '../core/errors.js';
import { choicesIn } from './choose-files.js';
import type { LintingFlags } from './lint-options.js';
import type { ScanFlags } from './open-run.js';

/** Where `--report blob=FILE` sends the facts; null where none is asked for. @throws UsageError beside what only a judged run can do */
export function blobFile(flags: ScanFlags & LintingFlags): string | null {
  const [blob, ...others] = [...flags.report].sort((a, b) => Number(isBlob(b)) - Number(isBlob(a)));
  if (blob === undefined || !isBlob(blob)) return null;
  const judging = [
    others.length > 0 && '--report',
    flags.failOn !== undefined && '--fail-on',
    flags.show !== undefined && '--show',
    flags.baseline !== undefined && '--baseline',
    flags.within !== undefined && '--within',
  ].find((flag) => typeof flag === 'string');
  if (judging)
    throw new UsageError(`--report blob judges nothing yet, so ${judging} has nothing to do`, `Give ${judging} to \`unpin merge\`.`);
  const [choosing] = choicesIn(flags);
  if (choosing) throw new UsageError(`--report blob does not go with ${choosing}`, 'A change is small enough for one run.');
  const file = blob.slice('blob='.length);
  if (file === '') throw new UsageError(`--report does not know "${blob}"`, 'Write a file too: --report blob=shards/1.blob');
  return file;
}

const isBlob = (report: string): boolean => report.startsWith('blob=');
