import { z } from 'zod';

/**
 * The configuration file as people write it; the JSON Schema in the package is made of it. Loaded only where there is a file:
 * zod costs 50 ms.
 */

const words = z.array(z.string());
const severity = z.enum(['off', 'info', 'warn', 'error']);
const preference = z.enum(['alias', 'pin', 'constant']);
const rules = z.record(
  z.string(),
  z.union([severity, z.tuple([severity, z.record(z.string(), z.unknown())])], {
    error: 'expected "off", "info", "warn", "error", or a pair of one of these and options',
  }),
);

/** Codename -> alias: in the file, and in an injected list. */
export const codenamesSchema = z.record(z.string(), z.string());

const suppressionSchema = z.strictObject({
  rule: z.string(),
  files: words.min(1, { error: 'expected at least one glob' }),
  name: z.string().describe('The one name that is meant, as it is written; without it every name of the rule.').exactOptional(),
  until: z.iso.date({ error: 'expected a day, YYYY-MM-DD' }).describe('The last day on which it holds.').exactOptional(),
  reason: z.string().regex(/\S/, { error: 'expected a reason' }),
});

const appSchema = z.strictObject({
  aliases: z
    .record(z.string(), z.union([z.string(), z.record(z.string(), z.string())], { error: 'expected an ID, or an ID for each provider' }))
    .describe('Alias -> the ID it means today: one for all providers, or one for each provider word.')
    .exactOptional(),
  codenames: codenamesSchema.describe('Codename -> alias.').exactOptional(),
  codenamesFrom: z
    .union([z.strictObject({ env: z.string() }), z.strictObject({ file: z.string() })], {
      error: 'expected { "env": NAME } or { "file": PATH }',
    })
    .describe('A list of the same shape that is kept out of the repository: JSON in an environment variable or a file.')
    .exactOptional(),
  modifiers: words.describe('Suffixes that survive every rewrite, such as "[1m]".').exactOptional(),
  sinks: z
    .strictObject({
      functions: words.describe("Functions of the application's resolver; the name is the first argument.").exactOptional(),
      properties: words.describe('Properties whose value the resolver reads.').exactOptional(),
      settings: z
        .array(z.strictObject({ files: words, keys: words }))
        .describe('Settings files and the keys that hold a name.')
        .exactOptional(),
    })
    .describe("Where the application's own resolver reads a name.")
    .exactOptional(),
});

const hostFunction = z.strictObject({ module: z.string(), name: z.string() });

const migrationsSchema = z.strictObject({
  dir: z.string().exactOptional(),
  style: z.enum(['host', 'portable']).exactOptional(),
  source: z.string().describe('The settings source that a migration reads and writes, such as "userSettings".').exactOptional(),
  key: z.string().describe('The key that holds the model.').exactOptional(),
  userType: z.strictObject({ env: z.string() }).describe('What the gate user-type:VALUE reads.').exactOptional(),
  host: z
    .union([z.strictObject({ module: z.string() }), z.record(z.string(), hostFunction)], {
      error: 'expected { "module": SPECIFIER }, or { "module": …, "name": … } for each function',
    })
    .describe('Where generated migrations import the functions of the host from.')
    .exactOptional(),
});

const day = z.iso.date({ error: 'expected an ISO day such as "2026-11-30"' });

const extraSchema = z.strictObject({
  id: z.string().min(3).describe('The whole name, as it is sent.'),
  surface: z
    .enum([
      'anthropic-api',
      'openai-api',
      'gemini-api',
      'mistral-api',
      'xai-api',
      'cohere-api',
      'deepseek-api',
      'bedrock',
      'vertex',
      'foundry',
      'azure-openai',
      'openrouter',
      'vercel-gateway',
      'copilot',
      'other-api',
    ])
    .describe('Who serves it.'),
  base: z.string().describe('A name of the catalog on the same surface, whose line, version and dates it shares.').exactOptional(),
  kind: z.enum(['pin', 'alias']).exactOptional(),
  publisher: z.string().exactOptional(),
  family: z.string().exactOptional(),
  line: z.string().exactOptional(),
  version: z.string().exactOptional(),
  status: z.enum(['active', 'deprecated', 'retired']).exactOptional(),
  releasedOn: day.exactOptional(),
  deprecatedOn: day.exactOptional(),
  retiresOn: day.exactOptional(),
  retiresNotBefore: day.exactOptional(),
  replacement: z.string().exactOptional(),
  resolvesTo: z.string().describe('What an alias means.').exactOptional(),
});

const catalogSchema = z.strictObject({
  extra: z.array(extraSchema).describe('Private models and fine-tunes that no public catalog knows.').exactOptional(),
});

export const configurationSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  app: appSchema.exactOptional(),
  prefer: preference.describe('What product code should name: a floating alias, an exact pin, or a constant.').exactOptional(),
  to: z.enum(['alias', 'successor']).describe('What a rewrite aims at.').exactOptional(),
  overrides: z.array(z.strictObject({ files: words, prefer: preference.exactOptional(), rules: rules.exactOptional() })).exactOptional(),
  rules: rules.exactOptional(),
  suppressions: z.array(suppressionSchema).describe('Findings that are accepted in files without comments.').exactOptional(),
  ignore: words.describe('Globs of files that are not read.').exactOptional(),
  migrations: migrationsSchema.exactOptional(),
  catalog: catalogSchema.exactOptional(),
});

export type GivenConfiguration = z.infer<typeof configurationSchema>;

/** JSON Schema of the configuration file. */
export function configurationJsonSchema(): object {
  return { title: 'Configuration of unpin', ...z.toJSONSchema(configurationSchema, { target: 'draft-7', io: 'input' }) };
}
