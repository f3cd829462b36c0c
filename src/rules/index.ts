import { codename } from './codename.js';
import { deprecatedModel } from './deprecated-model.js';
import { pinnedModel } from './pinned-model.js';
import { retiredModel } from './retired-model.js';
import type { Rule } from './rule.js';

/** In the order of the documentation. */
export const RULES: readonly Rule[] = [pinnedModel, retiredModel, deprecatedModel, codename];
