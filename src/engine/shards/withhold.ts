import type { FileScan } from '../reading/read-file.js';
import type { ShardScan } from './blob.js';

/** What a file gave, without its facts where a codename stands in them: blobs lie where more people read than in the repository. */
export function withhold(scan: FileScan, codenames: readonly string[]): ShardScan {
  if (scan.kind !== 'analysed' || codenames.length === 0) return scan;
  if (scan.facts.references.some(({ kind }) => kind === 'codename')) return { kind: 'withheld' };
  const { facts, suppressions } = scan;
  const said = JSON.stringify([facts.references, facts.skip, suppressions]).toLowerCase();
  // As JSON spells it, quotes and all.
  const isSaid = (codename: string): boolean => said.includes(JSON.stringify(codename.toLowerCase()).slice(1, -1));
  return codenames.some((codename) => codename !== '' && isSaid(codename)) ? { kind: 'withheld' } : scan;
}
