import type { Judged, Tier } from '../core/decision.js';
import type { LeftAlone, Permission } from '../core/fix-plan.js';
import type { Reference } from '../core/place.js';

export interface Choice {
  /** By path, in order of the scan. */
  readonly rewrites: ReadonlyMap<string, readonly Judged[]>;
  readonly left: readonly LeftAlone[];
}

/** Parts the references that the permission lets change from those that stay, and groups the latter by reason. `isHeld`: a comment wants it left. */
export function chooseRewrites(judged: readonly Judged[], permission: Permission, isHeld: (reference: Reference) => boolean): Choice {
  const rewrites = new Map<string, Judged[]>();
  const left = new Map<string, { reason: string; needs: LeftAlone['needs']; judged: Judged[] }>();
  for (const one of judged) {
    const { action, tier } = one.decision;
    const isLeft = action === 'rewrite' && isHeld(one.reference);
    if (action === 'rewrite' && !isLeft && isPermitted(tier, permission)) {
      push(rewrites, one.reference.path, one);
      continue;
    }
    const reason = isLeft ? 'suppressed' : one.decision.reason;
    const needs = action === 'rewrite' && !isLeft && tier !== 'safe' ? tier : null;
    const key = `${reason} ${needs ?? ''} ${one.decision.verdict === 'ignore'}`;
    const group = left.get(key);
    if (group) group.judged.push(one);
    else left.set(key, { reason, needs, judged: [one] });
  }
  return {
    rewrites,
    left: [...left.values()].sort((a, b) => Number(isIgnored(a)) - Number(isIgnored(b)) || b.judged.length - a.judged.length),
  };
}

function isPermitted(tier: Tier | null, permission: Permission): boolean {
  switch (tier) {
    case 'safe':
      return true;
    case 'upgrade':
      return permission.upgrade;
    case 'unsafe':
      return permission.unsafe;
    case null:
      return false;
  }
}

function isIgnored({ needs, judged }: LeftAlone): boolean {
  return needs === null && judged.every(({ decision }) => decision.verdict === 'ignore');
}

function push(map: Map<string, Judged[]>, key: string, value: Judged): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
