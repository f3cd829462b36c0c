import { expect, test } from 'vitest';
import { judgeAll } from '../judgement/judging.js';
import { AI, ENTRY_POINTS, HOSTS, ROUTES, WRAPPERS } from './entry-points.js';

const NAME = 'claude-opus-4-5-20251101';

/** One call of a file, and where it is expected to go. */
interface Row {
  readonly title: string;
  readonly source: string;
  readonly surface: string;
}

/** Judges all calls in one file, which is much faster than each alone, and compares where they go. */
async function expectSent(rows: readonly Row[]): Promise<void> {
  const source = rows.map((row, at) => row.source.replace(/\bit\b/g, `it${at}`)).join('\n');
  const sent = (await judgeAll({ source }, true)).map(({ place }) =>
    place.evidence.flatMap(({ claim, value, strength }) => (claim === 'sent' ? [`${value} ${strength}`] : [])).join(),
  );
  expect(rows.map(({ title }, at) => `${title}: ${sent[at]}`)).toEqual(rows.map(({ title, surface }) => `${title}: ${surface}`));
}

function linesOf(table: string): readonly (readonly [left: string, right: string])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.lastIndexOf(': ');
      return [line.slice(0, at).trim(), line.slice(at + 2)];
    });
}

/** Each export of a module, called with `given`: `new Client`, `model` or `factory()`. */
function rowsOf(module: string, exports: string, surface: string, given: (exported: string) => string): readonly Row[] {
  return exports.split(', ').map((exported) => {
    const name = exported.replace(/^new |\(\)$/g, '');
    const imported = name === 'default' ? 'it' : `{ ${name} as it }`;
    return {
      title: `${module} ${exported}`,
      source: `import ${imported} from '${module}';\n${exported.replace(name, 'it')}(${given(exported)});`,
      surface,
    };
  });
}

const TABLE = Object.entries(ENTRY_POINTS).map(([surface, lines]) => ({
  surface,
  modules: linesOf(lines).map(([module, line]) => {
    const [exports = '', hostOption] = line.split(' | ');
    return { module, exports, hostOption };
  }),
}));

test.each(TABLE)('imports of $surface are known', async ({ surface, modules }) => {
  const given = (exported: string): string => (exported.startsWith('new ') ? `{ model: '${NAME}' }` : `'${NAME}'`);
  await expectSent(modules.flatMap(({ module, exports }) => rowsOf(module, exports, `${surface} proof`, given)));
});

test('an option of its own name points a client elsewhere', async () => {
  const given = (option: string) => () => `{ ${option}: 'https://proxy.example', model: '${NAME}' }`;
  await expectSent(
    TABLE.flatMap(({ modules }) =>
      modules.flatMap(({ module, exports, hostOption }) => (hostOption ? rowsOf(module, exports, 'gateway proof', given(hostOption)) : [])),
    ),
  );
});

test.each(Object.entries(HOSTS))('hosts of %s are known', async (surface, hosts) => {
  const client = (host: string) => () => `{ baseURL: 'https://${host}/v1', model: '${NAME}' }`;
  const address = (host: string) => () => `'https://${host}/v1', { model: '${NAME}' }`;
  await expectSent(
    hosts
      .split(/\s+/)
      .flatMap((host) => [
        ...rowsOf('openai', 'new OpenAI', `${surface} proof`, client(host)),
        ...rowsOf('axios', 'default', `${surface} proof`, address(host)),
      ]),
  );
});

test('a word before the name says where a wrapper sends it', async () => {
  const given = (exported: string): string => (exported.startsWith('init') ? `'openai:gpt-5.2'` : `{ model: 'openai/gpt-5.2' }`);
  await expectSent(linesOf(WRAPPERS).flatMap(([module, exports]) => rowsOf(module, exports, 'openai-api proof', given)));
  const agent = (name: string) => () => `{ model: '${name}' }`;
  await expectSent(
    linesOf(ROUTES).flatMap(([name, surface]) => rowsOf('@mastra/core/agent', 'new Agent', `${surface} proof`, agent(name))),
  );
});

test('a plain name goes to the gateway of its vendor', async () => {
  await expectSent(rowsOf('ai', AI, 'vercel-gateway strong', () => `{ model: 'openai/gpt-5.2' }`));
});

test.each([
  ['OpenAIAdapter', 'openai', 'openai', 'openrouter.ai/api/v1', 'openrouter proof'],
  ['OpenAIAssistantAdapter', 'openai', 'openai', 'api.openai.com/v1', 'openai-api proof'],
  ['AnthropicAdapter', 'anthropic', '@anthropic-ai/sdk', 'openrouter.ai/api', 'openrouter proof'],
])('%s sends by the client that it is handed', async (name, option, module, address, surface) => {
  const options = `{ ${option}: new Client({ baseURL: 'https://${address}' }), model: '${NAME}' }`;
  const source = `import Client from '${module}';\nimport { ${name} } from '@copilotkit/runtime';\nnew ${name}(${options});\n`;
  await expectSent([{ title: name, source, surface }]);
});
