import { shownName } from '../core/mask.js';
import type { NameRule } from './rule.js';
import { strictSurfaceOf } from './words/place.js';

export const modifier: NameRule = {
  id: 'modifier',
  about: 'name',
  summary: 'a modifier that stands twice, that a redirect drops, or that the system at this place does not understand',
  severity: 'error',
  options: [],
  observe(judged) {
    const { reference, place } = judged;
    const written = (reference.names[0]?.modifiers ?? []).map((one) => one.toLowerCase());
    const twice = written.find((one, index) => written.indexOf(one) < index);
    if (twice) return { message: `${shownName(reference)} carries ${twice} twice.`, help: `Write ${twice} once.` };

    const target = place.evidence.find(({ claim }) => claim === 'redirect')?.value;
    const lost = target === undefined ? [] : written.filter((one) => !target.toLowerCase().includes(one));
    if (lost.length > 0)
      return {
        message: `${shownName(reference)} is turned into ${target}, without its ${lost.join(', ')}.`,
        help: `Users chose ${lost.join(', ')} themselves: carry it over.`,
      };

    const surface = strictSurfaceOf(judged);
    const bracketed = written.find((one) => one.startsWith('['));
    // Code that looks at the value on its way may take the modifier off.
    const isLookedAt = place.evidence.some(({ claim }) => claim === 'compared' || claim === 'read');
    if (!surface || !bracketed || isLookedAt) return null;
    return {
      message: `${shownName(reference)} carries ${bracketed}, which ${surface} does not understand.`,
      help: `Claude Code takes ${bracketed} off before it calls the API; code that calls the API itself has to choose that flavour by an option.`,
    };
  },
};
