import { defineTransform } from '../src/adapters/jscodeshift/define-transform.cjs';

export default defineTransform({
  name: 'settings-to-alias',
  summary: 'explicit model IDs and codenames in JSON settings to their alias',
  selects: ({ reference }) => reference.role === 'json-value',
});
