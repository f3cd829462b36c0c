import { splitModifiers } from './modifiers.js';
import type { Reference } from './place.js';

/** How a codename is shown: no letter of it and not its length, only its modifiers. */
export function maskCodename(text: string): string {
  return `<codename>${splitModifiers(text)[1].join('')}`;
}

/** The name of a reference as any output may show it. */
export function shownName({ kind, text }: Pick<Reference, 'kind' | 'text'>): string {
  return kind === 'codename' ? maskCodename(text) : text;
}

/** Masks every given codename wherever it stands in a longer text, whatever its case; the longest first. */
export function maskCodenames(text: string, codenames: readonly string[]): string {
  let masked = text;
  for (const codename of [...codenames].sort((a, b) => b.length - a.length)) {
    if (codename === '') continue;
    const pattern = new RegExp(codename.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
    masked = masked.replace(pattern, maskCodename);
  }
  return masked;
}
