import { readingAt } from '../catalog/asked-about.js';
import { shownName } from '../core/mask.js';
import type { NameRule } from './rule.js';
import { isValue } from './words/place.js';

export const floatingModel: NameRule = {
  id: 'floating-model',
  about: 'name',
  summary: 'a name that floats where the policy of the path prefers pins',
  severity: 'warn',
  options: [],
  observe(judged, { catalog, preference }) {
    const { reference, place } = judged;
    if (preference !== 'pin' || reference.kind !== 'alias' || !isValue(judged)) return null;
    const name = readingAt(reference, place);
    const means = name && catalog.resolve(name.surface, name.id);
    return {
      message: `${shownName(reference)} means another model when the next one comes out; this path prefers pins.`,
      help: means ? `Today it means ${means.id}.` : 'Write the exact ID that was tested; `unpin models` lists them.',
    };
  },
};
