import { createRandom } from './random.mjs';

const NOUNS =
  'account address amount batch branch budget buffer bundle button cart cell channel chart client column comment contract country currency customer cursor device discount document entry event field filter folder form frame grid group handler header icon image index invoice item label layer layout line link list lock market member menu message method module month notice number option order owner page panel parcel path patch payment period person plan point policy price process product profile queue range rate record region report request result role route row rule sample schema scope search section segment sender sequence series session sheet shape shop signal slot source stage state status step stock stream string style summary table tag target task team tenant text theme thread ticket token topic total tree unit user value vendor version view visit widget window worker zone'.split(
    ' ',
  );
const VERBS =
  'add apply build check clean close collect compare count create detect drop fetch find format group join list load mark merge move open order parse plan read remove render reset resolve save select send sort split start store sum tell track trim update verify wait write'.split(
    ' ',
  );

/** Names for one block; the number in each keeps blocks apart that stand in one file. */
function words(random, number) {
  const title = (word) => word.charAt(0).toUpperCase() + word.slice(1);
  const noun = () => random.pick(NOUNS);
  const two = () => `${noun()}${title(noun())}`;
  return { number, noun, two, verb: () => `${random.pick(VERBS)}${title(two())}${number}`, type: () => `${title(two())}${number}` };
}

const TYPED = [
  ({ noun, two, verb, type }, t = type()) =>
    `export interface ${t} {\n  readonly ${noun()}Id: string;\n  /** In ${noun()}s, never below zero. */\n  ${two()}Count: number;\n  ${two()}?: readonly string[];\n  ${two()}By: Record<string, number>;\n}\n\nexport function ${verb()}(given: readonly ${t}[], limit = 20): ${t}[] {\n  const kept = given.filter((each) => Object.keys(each).length > 1);\n  return kept.slice(0, limit);\n}\n`,
  ({ noun, two, verb }, ask = verb()) =>
    `export async function ${ask}(${noun()}Key: string, options: { retries?: number; signal?: AbortSignal } = {}): Promise<string | null> {\n  const retries = options.retries ?? 3;\n  for (let attempt = 0; attempt < retries; attempt += 1) {\n    try {\n      const answer = await fetch(\`/api/${noun()}/\${attempt}\`, { signal: options.signal });\n      if (!answer.ok) throw new Error(\`the ${noun()} answered \${answer.status}\`);\n      return await answer.text();\n    } catch (error) {\n      // The ${two()} may be late; the caller only wants to know that it was asked.\n      if (attempt === retries - 1) throw error;\n    }\n  }\n  return null;\n}\n`,
  ({ noun, two, type }, field = two()) =>
    `export class ${type()} {\n  private readonly ${field} = new Map<string, number>();\n\n  constructor(private readonly ${noun()}Limit: number) {}\n\n  add(key: string, amount = 1): this {\n    const before = this.${field}.get(key) ?? 0;\n    this.${field}.set(key, Math.max(0, before + amount));\n    return this;\n  }\n\n  get total(): number {\n    return [...this.${field}.values()].reduce((sum, each) => sum + each, 0);\n  }\n}\n`,
];

const PLAIN = [
  ({ noun, two, verb }, step = two()) =>
    `/**\n * Gives the ${noun()} of each ${noun()}, in the order of the ${noun()}s.\n * Nothing is changed in place.\n */\nexport const ${verb()} = (items) => {\n  const ${step} = items.map((item) => ({ ...item, ${noun()}: item.${noun()} ?? '${noun()} ${noun()}' }));\n  return ${step}.filter(({ ${noun()}: first }) => first !== undefined && first !== '${noun()}').sort();\n};\n`,
  ({ noun, two, verb }) =>
    `export function ${verb()}(kind) {\n  switch (kind) {\n    case '${noun()}':\n      return { ${noun()}: 1, label: '${two()}' };\n    case '${noun()}-${noun()}':\n      return { ${noun()}: 2, label: "the ${noun()}'s ${noun()}" };\n    default:\n      throw new TypeError(\`no ${noun()} of the kind \${kind}\`);\n  }\n}\n`,
  ({ noun, two, verb }, table = verb()) =>
    `const ${table} = {\n  ${two()}: ['${noun()}', '${noun()}', '${noun()}'],\n  ${two()}Width: 320,\n  ${two()}Height: 240,\n  is${table}: true,\n  nested: { ${noun()}: null, ${two()}: -1.5 },\n};\nif (${table}.nested === undefined) console.warn('no ${noun()} for the ${noun()}');\n`,
];

const TREE = [
  ({ noun, two, type }, state = two()) =>
    `export function ${type()}({ items, onPick }) {\n  const [${state}, choose] = useState(0);\n  if (items.length === 0) return <p className="${noun()} ${noun()}-empty">No ${noun()} yet</p>;\n  return (\n    <section className="${noun()}" data-${noun()}="${noun()}">\n      <h2>{items[${state}].title}</h2>\n      {items.map((item, at) => (\n        <button key={item.id} type="button" disabled={at === ${state}} onClick={() => { choose(at); onPick(item); }}>\n          {item.${noun()}} &middot; {at + 1}\n        </button>\n      ))}\n    </section>\n  );\n}\n`,
];

const ROWS = [
  ({ noun, two, number }) =>
    `  "${two()}${number}": { "${noun()}": ${number}, "title": "The ${noun()} of the ${noun()}", "tags": ["${noun()}", "${noun()}"], "done": true }`,
];

const TEMPLATES = {
  ts: [...TYPED, ...TYPED, ...PLAIN],
  tsx: [...TREE, ...TREE, ...TYPED, ...PLAIN],
  js: PLAIN,
  json: ROWS,
};
export const KINDS = Object.keys(TEMPLATES);

/** So many that the largest file repeats none. */
const POOL = 3000;

/** Source text without a model name: for each kind of file blocks of a few hundred bytes that declare different names. */
export function createBlocks() {
  const random = createRandom(7);
  const pool = (templates) => Array.from({ length: POOL }, (_, at) => random.pick(templates)(words(random, at)));
  return Object.fromEntries(KINDS.map((kind) => [kind, pool(TEMPLATES[kind])]));
}
