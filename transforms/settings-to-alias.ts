import { defineTransform } from '../src/adapters/jscodeshift/define-transform.cjs';

export default defineTransform({
  name: 'settings-to-alias',
  selects: ({ reference }) => reference.role === 'json-value',
});
