import type { Judged } from '../../core/decision.js';

/** The command that would rewrite the reference, or null where unpin rewrites nothing. */
export function fixOf({ decision }: Judged): string | null {
  if (decision.action !== 'rewrite') return null;
  const permission = decision.tier === 'upgrade' ? ' --allow-upgrade' : decision.tier === 'unsafe' ? ' --unsafe' : '';
  return `\`unpin fix --write${permission}\` writes '${decision.to}' here.`;
}
