import type { Recipe } from '../../core/recipe.js' with { 'resolution-mode': 'import' };
import type { Api, FileInfo, Options } from './run-transform.js' with { 'resolution-mode': 'import' };

/**
 * A jscodeshift transform that carries out the decisions of unpin. CommonJS, because stock jscodeshift requires its transforms, and Node 20
 * cannot require ES modules; the engine behind it is imported when the first file comes.
 */
function defineTransform(recipe: Recipe) {
  const transform = async (file: FileInfo, api: Api, options: Options): Promise<string | undefined> => {
    const { runTransform } = await import('./run-transform.js');
    return runTransform(recipe, file, api, options);
  };
  return Object.assign(transform, { recipe });
}

export = { defineTransform };
