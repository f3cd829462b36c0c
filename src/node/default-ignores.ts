/** What no run reads unless it is named or `--no-ignore` is given. Relative to the path that was named. */

export const VERSION_CONTROL = ['**/.git/**', '**/.hg/**', '**/.svn/**', '**/.jj/**'];

export const NEVER_SOURCES = [
  '**/node_modules/**',
  '**/bower_components/**',
  '**/.yarn/**',
  '**/.pnpm-store/**',
  '**/package-lock.json',
  '**/npm-shrinkwrap.json',
  '**/bun.lock',
  '**/deno.lock',
  '**/composer.lock',
  '**/*.min.{js,mjs,cjs}',
  // Its aliases and codenames are the measure, not what is measured.
  '**/unpin.config.{json,jsonc,js,mjs,ts}',
];

/** In a git work tree only untracked files: what is tracked there under such a name (a package called `build`) is somebody's source. */
export const BUILD_OUTPUT = [
  '**/dist/**',
  '**/build/**',
  '**/out/**',
  '**/coverage/**',
  '**/.next/**',
  '**/.nuxt/**',
  '**/.output/**',
  '**/.svelte-kit/**',
  '**/.turbo/**',
  '**/.cache/**',
  '**/.parcel-cache/**',
  '**/.vercel/**',
];
