// A plugin for ESLint and for oxlint: the same question as the other references, in the way of a lint rule.
import { PATTERN } from '../corpus/hits.mjs';

const name = new RegExp(PATTERN);

const rule = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Literal(node) {
      if (typeof node.value === 'string' && name.test(node.value)) context.report({ node, message: node.value });
    },
  }),
};

export default { meta: { name: 'bench' }, rules: { 'find-names': rule } };
