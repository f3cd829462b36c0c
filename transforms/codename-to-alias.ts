import { defineTransform } from '../src/adapters/jscodeshift/define-transform.cjs';

export default defineTransform({
  name: 'codename-to-alias',
  summary: 'internal codenames to the alias that the configuration gives them',
  selects: ({ reference }) => reference.kind === 'codename',
});
