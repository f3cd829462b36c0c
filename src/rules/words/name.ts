import type { Judged } from '../../core/decision.js';
import { maskCodename } from '../../core/mask.js';
import type { Reference } from '../../core/place.js';

/** The name as a report may show it: codenames masked. */
export function nameOf({ kind, text }: Reference): string {
  return kind === 'codename' ? maskCodename(text) : text;
}

/** The command that would rewrite the reference, or null where unpin rewrites nothing. */
export function fixOf({ decision }: Judged): string | null {
  if (decision.action !== 'rewrite') return null;
  const permission = decision.tier === 'upgrade' ? ' --allow-upgrade' : decision.tier === 'unsafe' ? ' --unsafe' : '';
  return `\`unpin fix --write${permission}\` writes '${decision.to}' here.`;
}
