import { defineTransform } from '../src/adapters/jscodeshift/define-transform.cjs';

export default defineTransform({
  name: 'codename-to-alias',
  selects: ({ reference }) => reference.kind === 'codename',
});
