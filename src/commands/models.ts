import type { Command } from './command.js';

export const command: Command = {
  arguments: '[query...]',
  details: `Lists the models of the catalog in which every word of the query stands: in the
id, surface, publisher, line, kind or status. Status is that of --today.
Exit 0 done, also when nothing matches, 2 usage.`,
  formats: ['pretty', 'json'],
  options: [],
  async run({ arguments: words, flags, host }) {
    const { loadCatalog } = await import('../catalog/load-catalog.js');
    const { formatModels } = await import('./format-models.js');
    await host.print(formatModels(loadCatalog(), words, flags.today, flags.format));
    return 0;
  },
};
