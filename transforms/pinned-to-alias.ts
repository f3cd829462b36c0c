import { defineTransform } from '../src/adapters/jscodeshift/define-transform.cjs';

export default defineTransform({
  name: 'pinned-to-alias',
  selects: ({ reference }) => reference.kind === 'pin',
});
