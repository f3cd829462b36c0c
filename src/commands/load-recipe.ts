import { createRequire } from 'node:module';
import type { Recipe } from '../core/recipe.js';

/** Names of the transforms in the package, for flags and messages; a test compares them with the folder. */
export const RECIPE_NAMES = ['pinned-to-alias', 'codename-to-alias', 'settings-to-alias'] as const;

/** The recipe of a built transform. They are CommonJS, since stock jscodeshift requires them. */
export function loadRecipe(name: string): Recipe {
  const transform = createRequire(import.meta.url)(`unpin/transforms/${name}`) as { default: { recipe: Recipe } };
  return transform.default.recipe;
}
