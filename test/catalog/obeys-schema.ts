/** The keywords of draft-07 that the ledger's schema uses; an unknown keyword is an error, so that none is ignored in silence. */
interface Schema {
  readonly [keyword: string]: unknown;
}

const SILENT = new Set(['$schema', 'title', 'description', 'definitions']);

/** Every way in which the value breaks the schema, each with its path; empty when it obeys. */
export function violations(value: unknown, schema: Schema, root: Schema = schema, path = ''): readonly string[] {
  const found: string[] = [];
  const fail = (what: string): void => void found.push(`${path || '/'}: ${what}`);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  for (const [keyword, wanted] of Object.entries(schema)) {
    if (SILENT.has(keyword)) continue;
    switch (keyword) {
      case '$ref':
        found.push(...violations(value, definition(root, String(wanted)), root, path));
        break;
      case 'type':
        if (![wanted].flat().includes(typeOf(value))) fail(`is ${typeOf(value)}, wanted ${String(wanted)}`);
        break;
      case 'enum':
        if (!(wanted as unknown[]).includes(value)) fail(`${JSON.stringify(value)} is not in the list`);
        break;
      case 'pattern':
        if (typeof value === 'string' && !new RegExp(String(wanted)).test(value)) fail(`"${value}" does not match ${String(wanted)}`);
        break;
      case 'minLength':
        if (typeof value === 'string' && value.length < Number(wanted)) fail('is too short');
        break;
      case 'minItems':
        if (Array.isArray(value) && value.length < Number(wanted)) fail('has too few items');
        break;
      case 'uniqueItems':
        if (Array.isArray(value) && new Set(value).size !== value.length) fail('has an item twice');
        break;
      case 'items':
        if (Array.isArray(value)) found.push(...value.flatMap((item, at) => violations(item, wanted as Schema, root, `${path}/${at}`)));
        break;
      case 'required':
        for (const key of wanted as string[]) if (isObject && !(key in (value as object))) fail(`lacks ${key}`);
        break;
      case 'properties':
        for (const [key, inner] of Object.entries(wanted as Schema))
          if (isObject && key in (value as object))
            found.push(...violations((value as Schema)[key], inner as Schema, root, `${path}/${key}`));
        break;
      case 'additionalProperties':
        if (isObject) found.push(...additional(value as Schema, schema, root, path));
        break;
      default:
        throw new Error(`the schema uses "${keyword}", which is not checked here`);
    }
  }
  return found;
}

function additional(value: Schema, schema: Schema, root: Schema, path: string): readonly string[] {
  const known = Object.keys((schema.properties as Schema | undefined) ?? {});
  const others = Object.keys(value).filter((key) => !known.includes(key));
  const wanted = schema.additionalProperties;
  if (wanted === false) return others.map((key) => `${path}/${key}: is not in the schema`);
  return others.flatMap((key) => violations(value[key], wanted as Schema, root, `${path}/${key}`));
}

function definition(root: Schema, reference: string): Schema {
  const name = /^#\/definitions\/(.+)$/.exec(reference)?.[1];
  const found = name && (root.definitions as Schema)[name];
  if (!found) throw new Error(`no definition ${reference}`);
  return found as Schema;
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
