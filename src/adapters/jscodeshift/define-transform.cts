import type { Recipe } from '../../core/recipe.js' with { 'resolution-mode': 'import' };
import type { Api, FileInfo, Options, Run } from './open-transform.js' with { 'resolution-mode': 'import' };

// One worker runs one transform with one set of options.
let run: Promise<Run> | null = null;

/**
 * A jscodeshift transform that carries out the decisions of unpin. CommonJS, because stock jscodeshift requires its transforms, and Node 20
 * cannot require ES modules; the engine behind it is imported when the first file comes.
 */
function defineTransform(recipe: Recipe) {
  const transform = async (file: FileInfo, api: Api, options: Options): Promise<string | undefined> => {
    run ??= open(options);
    return (await run)(recipe, file, api);
  };
  return Object.assign(transform, { recipe });
}

async function open(options: Options): Promise<Run> {
  const { loadPlainly } = await import('../../node/plain-loader.js');
  return loadPlainly(async () => (await import('./open-transform.js')).openTransform(options));
}

export = { defineTransform };
