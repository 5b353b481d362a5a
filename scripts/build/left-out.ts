import type { Plugin } from 'esbuild';

/** Leaves modules out that the bundle never uses: what is imported of them is undefined. */
export function withoutModules(...names: readonly string[]): Plugin {
  return {
    name: 'without-modules',
    setup({ onLoad, onResolve }) {
      // esbuild matches it in Go, which does not know the flag `u`.
      const filter = new RegExp(`^(?:${names.join('|')})$`);
      onResolve({ filter }, ({ path }) => ({ path, namespace: 'left-out', sideEffects: false }));
      onLoad({ filter, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}

/** Leaves out the tables of TypeScript's global types in the scope analysis, which would be two hundred modules. */
export function withoutGlobalTypes(): Plugin {
  return {
    name: 'without-global-types',
    setup({ onLoad }) {
      onLoad({ filter: /scope-manager[\\/]dist[\\/]lib[\\/]index\.js$/ }, () => ({
        contents: 'exports.lib = new Map();',
      }));
    },
  };
}
