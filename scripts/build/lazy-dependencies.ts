import type { Plugin } from 'esbuild';

/**
 * Evaluates CommonJS dependencies at their first use instead of at the start: an `import` of one gives a
 * stand-in that requires it when something of it is called or read.
 */
export function lazyDependencies(...names: readonly string[]): Plugin {
  return {
    name: 'lazy-dependencies',
    setup({ onLoad, onResolve }) {
      // esbuild matches it in Go, which does not know the flag `u`.
      const filter = new RegExp(`^(?:${names.join('|')})$`);
      onResolve({ filter }, ({ kind, path, resolveDir }) =>
        kind === 'import-statement' ? { path, namespace: 'lazy', pluginData: resolveDir } : undefined,
      );
      onLoad({ filter, namespace: 'lazy' }, ({ path, pluginData }) => ({
        contents: standIn(path),
        resolveDir: String(pluginData),
      }));
    },
  };
}

function standIn(name: string): string {
  const real = `require(${JSON.stringify(name)})`;
  return `export default new Proxy(function () {}, {
    apply: (_, self, args) => Reflect.apply(${real}, self, args),
    get: (_, key) => ${real}[key],
  });`;
}
