import { createHash } from 'node:crypto';
import type { Finding } from '../core/observation.js';

type Unmarked = Omit<Finding, 'fingerprint'>;

/**
 * Gives each finding its fingerprint: rule, name, role and the declarations around it, then its turn among equal ones of its file.
 * Neither path nor line is in it, so it survives moves and renames. Of a codename one byte of hash is in it: enough to see a swap,
 * too little to confirm a guess.
 */
export function fingerprint(findings: readonly Unmarked[]): readonly Finding[] {
  const turns = new Map<string, number>();
  return findings.map((finding) => {
    const { kind, text, role, slot, owner, path } = finding.judged.reference;
    const name = kind === 'codename' ? hash(text).slice(0, 2) : text;
    const content = JSON.stringify([finding.ruleId, name, role, slot, owner]);
    const turn = turns.get(`${path}\0${content}`) ?? 0;
    turns.set(`${path}\0${content}`, turn + 1);
    return { ...finding, fingerprint: hash(`${content}${turn}`).slice(0, 20) };
  });
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
