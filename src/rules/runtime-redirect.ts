import { shownName } from '../core/mask.js';
import type { NameRule } from './rule.js';
import { fateOf } from './words/lifecycle.js';

export const runtimeRedirect: NameRule = {
  id: 'runtime-redirect',
  about: 'name',
  summary: 'code that maps a dying model or a codename to another name: the place for a migration',
  severity: 'info',
  options: [],
  observe(judged, { catalog, today }) {
    const { reference, place, decision } = judged;
    const redirect = place.evidence.find(({ claim }) => claim === 'redirect');
    if (!redirect || decision.verdict === 'ignore') return null;
    const status = fateOf(judged, catalog, today)?.lifecycle.status;
    if (reference.kind !== 'codename' && status !== 'deprecated' && status !== 'retired') return null;
    return {
      message: `${shownName(reference)} is turned into ${redirect.value} each time the program runs.`,
      help: 'Move what users have stored once, with a migration (`unpin migrate new`), and take this line out when it has run.',
    };
  },
};
