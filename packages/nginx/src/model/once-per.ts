import type { Configuration } from './configuration.ts';

/** Makes a function that computes something of a configuration once, when it is first asked for. */
export function oncePer<Value extends object>(
  compute: (configuration: Configuration) => Value,
): (configuration: Configuration) => Value {
  const values = new WeakMap<Configuration, Value>();
  return (configuration) => {
    let value = values.get(configuration);
    if (!value) {
      value = compute(configuration);
      values.set(configuration, value);
    }
    return value;
  };
}
