import type { Catalog } from '../catalog/catalog.js';
import { UsageError } from '../core/errors.js';
import type { Command } from './command.js';
import { oneOf } from './options.js';

interface ResolveFlags {
  readonly provider?: string;
}

export const command: Command<ResolveFlags> = {
  arguments: '<name>',
  details: `Says what a name means: by the configuration of the application, and on every
surface whose grammar reads it. Modifiers such as [1m] are carried along.
Exit 0 done, 2 usage, or a name that nobody knows.`,
  formats: ['pretty', 'json'],
  options: [{ flags: '--provider <provider>', description: 'only there: first-party, or a surface such as bedrock' }],
  async run(call) {
    const {
      arguments: [text = ''],
      flags,
      host,
    } = call;
    const { loadConfiguration } = await import('../node/load-configuration.js');
    const { catalogOf } = await import('./open-catalog.js');
    const { meaningsOf, providersOf, servesFor } = await import('./meaning.js');
    const { printableJson } = await import('../core/printable.js');
    const { configuration } = await loadConfiguration(host.cwd, flags.config ?? null, host.environment);
    host.conceal(Object.keys(configuration.app.codenames));
    const catalog = catalogOf(call, configuration);
    const all = meaningsOf(text, catalog, configuration.app, flags.today);
    if (all.length === 0) throw await unknownName(text, catalog);
    const { provider } = flags;
    if (provider !== undefined) oneOf(providersOf(catalog, configuration.app), provider, '--provider');
    const meanings = provider === undefined ? all : all.filter((meaning) => servesFor(meaning, provider));
    if (meanings.length === 0) {
      const known = new Set(all.map((meaning) => meaning.provider ?? meaning.surface));
      throw new UsageError(`"${provider}" does not know "${text}"`, `It is known to ${[...known].join(', ')}.`);
    }
    const lines = meanings.map(({ surface, provider: of, to, status }) => {
      const where = (of === null ? surface : `${surface}, ${of}`).padEnd(24);
      return `${where}${to === null ? 'floats; no source says to what' : to}${status === 'unknown' ? '' : `  (${status})`}\n`;
    });
    await host.print(flags.format === 'json' ? printableJson({ name: text, catalog: catalog.version, meanings }) : lines.join(''));
    return 0;
  },
};

async function unknownName(text: string, catalog: Catalog): Promise<UsageError> {
  const { nearest } = await import('../core/nearest.js');
  const known = new Set(catalog.rows.map(({ id }) => id));
  const close = nearest(text, [...known]);
  return new UsageError(`no surface knows the name "${text}"`, close ? `Did you mean "${close}"?` : 'unpin models lists what is known.');
}
