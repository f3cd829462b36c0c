import fc from 'fast-check';

/** JSON with everything that people and editors leave in settings files: comments, doubled keys, trailing commas, odd spaces, escapes, a BOM. */
export function settingsText(models: readonly string[]): fc.Arbitrary<string> {
  const model = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...models).map(spelt) }, fc.constantFrom('42', 'null', '""', '[]', '{}'));
  const word = fc.oneof(
    fc.constantFrom('theme', 'a b', 'ключ', '🌒', '', 'model2', 'agents'),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const { value } = fc.letrec<{ value: string; object: string }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('true', 'null', '-1.5e3', '[]', '{ }'),
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => JSON.stringify(text)),
      fc
        .tuple(gap, fc.array(tie('value'), { maxLength: 3 }), gap)
        .map(([before, items, after]) => `[${before}${items.join(`,${after}`)}${before}]`),
      tie('object'),
    ),
    object: fc
      .array(
        fc.tuple(
          word.map((key) => JSON.stringify(key)),
          tie('value'),
          gap,
        ),
        { maxLength: 3 },
      )
      .map((members) => spellObject(members, false)),
  }));
  const agent = fc.tuple(model, gap).map(([text, space]) => `{${space}"model":${space}${text}${space}}`);
  const member = fc.oneof(
    fc.tuple(fc.constant('"model"'), model, gap),
    fc.tuple(
      fc.constant('"agents"'),
      fc.array(fc.tuple(fc.constantFrom('"one"', '"two"'), agent, gap), { maxLength: 3 }).map((members) => spellObject(members, false)),
      gap,
    ),
    fc.tuple(
      word.map((key) => JSON.stringify(key)),
      value,
      gap,
    ),
  );
  return fc
    .record({ bom: fc.boolean(), members: fc.array(member, { maxLength: 6 }), hasComma: fc.boolean(), before: gap, after: gap })
    .map(({ bom, members, hasComma, before, after }) => `${bom ? '\uFEFF' : ''}${before}${spellObject(members, hasComma)}${after}`);
}

const gap = fc
  .array(fc.constantFrom(' ', '\t', '\n', '\r\n', '  ', '// note\n', '// "model": "x"\r\n', '/* ключ 🌒 */', '/* { */'), { maxLength: 3 })
  .map((parts) => parts.join(''));

function spellObject(members: readonly (readonly [string, string, string])[], hasComma: boolean): string {
  const all = members.map(([key, value, space]) => `${space}${key}${space}:${space}${value}${space}`).join(',');
  return `{${all}${hasComma && members.length > 0 ? ',' : ''}}`;
}

/** Now and then with an escape that only a parser understands. */
function spelt(text: string): string {
  return text.length % 3 === 0 ? `"\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}${text.slice(1)}"` : JSON.stringify(text);
}
