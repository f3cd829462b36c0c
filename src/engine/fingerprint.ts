import { createHash } from 'node:crypto';
import type { Finding } from '../core/observation.js';
import type { Reference } from '../core/place.js';

/** A finding before it has its fingerprint. `identity` is what makes two findings the same wherever they stand. */
export interface Draft {
  readonly finding: Omit<Finding, 'fingerprint'>;
  readonly identity: string;
  /** The name in clear, as a suppression may give it; absent where the subject is none. */
  readonly name?: string;
}

/** Name, role and the declarations around it. */
export function identityOf({ kind, text, role, slot, owner }: Reference): string {
  return JSON.stringify([identityOfName(text, kind === 'codename'), role, slot, owner]);
}

/** Of a codename one byte of hash: enough to see a swap, too little to confirm a guess. */
export function identityOfName(text: string, isCodename: boolean): string {
  return isCodename ? hash(text).slice(0, 2) : text;
}

/**
 * Gives each finding its fingerprint: rule, identity, and its turn among equal ones of its file. Neither path nor line is in it,
 * so it survives moves and renames.
 */
export function fingerprint(drafts: readonly Draft[]): readonly Finding[] {
  const turns = new Map<string, number>();
  return drafts.map(({ finding, identity }) => {
    const content = `${finding.ruleId} ${identity}`;
    const key = `${finding.path}\0${content}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    // A literal that begins with the copy of many shapes would give each finding a shape of its own.
    return { fingerprint: hash(`${content} ${turn}`).slice(0, 20), ...finding };
  });
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Order of every report. */
export function byPlace(a: Draft['finding'], b: Draft['finding']): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.range.start - b.range.start;
}
