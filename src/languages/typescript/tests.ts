/** Membership and pattern tests: the text decides something and is sent nowhere. */
export const TESTS = new Set([
  'includes',
  'startsWith',
  'endsWith',
  'has',
  'indexOf',
  'lastIndexOf',
  'match',
  'matchAll',
  'test',
  'search',
  'get',
  'delete',
]);
