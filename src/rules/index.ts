import { codename } from './codename.js';
import { deprecatedModel } from './deprecated-model.js';
import { floatingModel } from './floating-model.js';
import { incompatibleParameter } from './incompatible-parameter.js';
import { migrationCheck } from './migration-check.js';
import { missingMigration } from './missing-migration.js';
import { modifier } from './modifier.js';
import { pinnedModel } from './pinned-model.js';
import { retiredModel } from './retired-model.js';
import type { Rule } from './rule.js';
import { runtimeRedirect } from './runtime-redirect.js';
import { staleBaseline } from './stale-baseline.js';
import { unknownModel } from './unknown-model.js';
import { unusedSuppression } from './unused-suppression.js';
import { wrongSurface } from './wrong-surface.js';

/** In the order of the documentation. */
export const RULES: readonly Rule[] = [
  pinnedModel,
  floatingModel,
  retiredModel,
  deprecatedModel,
  unknownModel,
  wrongSurface,
  modifier,
  codename,
  incompatibleParameter,
  runtimeRedirect,
  missingMigration,
  migrationCheck,
  unusedSuppression,
  staleBaseline,
];
