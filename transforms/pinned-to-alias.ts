import { defineTransform } from '../src/adapters/jscodeshift/define-transform.cjs';

export default defineTransform({
  name: 'pinned-to-alias',
  summary: 'explicit model IDs to the alias that their place accepts',
  selects: ({ reference }) => reference.kind === 'pin',
});
