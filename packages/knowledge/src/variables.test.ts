import { describe, expect, it } from 'vitest';
import { VARIABLES, variableFacts } from './variables.ts';

describe('variableFacts', () => {
  it.each([
    ...['NODE_ENV', 'FLASK_ENV', 'APP_ENV', 'ENVIRONMENT', 'RAILS_ENV', 'RACK_ENV', 'ASPNETCORE_ENVIRONMENT'],
    ...['DJANGO_ENV', 'GO_ENV'],
  ])('%s is a mode', (name) => {
    const { role, fitness } = variableFacts(name)!;
    expect(role).toBe('mode');
    const all = (...values: string[]): string[] => [...new Set(values.map(fitness))];
    expect(all('development', 'Development', 'dev', 'local', 'DEBUG')).toEqual(['unsafe']);
    expect(all('production', 'Production', 'prod', 'live')).toEqual(['safe']);
    expect(all('', 'test', 'staging', 'developmental', 'production2')).toEqual(['unclear']);
  });

  it.each([
    ['APP_DEBUG', 'true', 'unsafe'],
    ['APP_DEBUG', 'false', 'safe'],
    ['APP_DEBUG', '', 'safe'],
    ['DEBUG', '1', 'unsafe'],
    ['DEBUG', 'True', 'unsafe'],
    ['DEBUG', '*', 'unsafe'],
    ['DEBUG', 'app:*', 'safe'],
    ['DEBUG', 'app:*,-app:sql', 'safe'],
    ['DEBUG', 'express', 'safe'],
    ['DEBUG', '0', 'safe'],
    ['DJANGO_DEBUG', 'on', 'unsafe'],
    ['FASTAPI_DEBUG', 'yes', 'unsafe'],
    ['FLASK_DEBUG', '1', 'unsafe'],
    ['FLASK_DEBUG', 'off', 'unsafe'],
    ['FLASK_DEBUG', '0', 'safe'],
    ['FLASK_DEBUG', 'False', 'safe'],
    ['FLASK_DEBUG', 'no', 'safe'],
    ['FLASK_DEBUG', '', 'safe'],
    ['PYTHONDEVMODE', '1', 'unsafe'],
    ['PYTHONDEVMODE', '', 'safe'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0', 'unsafe'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '1', 'safe'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', 'false', 'safe'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '', 'safe'],
    ['GIT_SSL_NO_VERIFY', 'true', 'unsafe'],
    ['GIT_SSL_NO_VERIFY', 'false', 'unsafe'],
    ['GIT_SSL_NO_VERIFY', '0', 'unsafe'],
    ['GIT_SSL_NO_VERIFY', '', 'safe'],
    ['PYTHONHTTPSVERIFY', '0', 'unsafe'],
    ['PYTHONHTTPSVERIFY', '1', 'safe'],
    ['NPM_CONFIG_STRICT_SSL', 'false', 'unsafe'],
    ['npm_config_strict_ssl', 'False', 'unsafe'],
    ['npm_config_strict_ssl', 'true', 'safe'],
    ['PIP_TRUSTED_HOST', 'pypi.example.org', 'unsafe'],
    ['PIP_TRUSTED_HOST', 'localhost pypi.org', 'unsafe'],
    ['PIP_TRUSTED_HOST', 'localhost 127.0.0.1:3141', 'safe'],
    ['PIP_TRUSTED_HOST', '[::1]:3141', 'safe'],
    ['PIP_TRUSTED_HOST', 'http://localhost:3141', 'safe'],
    ['PIP_TRUSTED_HOST', '', 'safe'],
    ['UV_INSECURE_HOST', '*', 'unsafe'],
  ])('%s=%s is %s', (name, value, fitness) => {
    expect(variableFacts(name)?.fitness(value)).toBe(fitness);
  });

  it.each(['node_env', 'debug', 'DEBUG_PORT', '', 'constructor'])('knows nothing of %j', (name) => {
    expect(variableFacts(name)).toBeUndefined();
  });
});

describe('the catalogue', () => {
  it('is sorted, without duplicates', () => {
    const names = VARIABLES.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it.each(VARIABLES.map((facts) => [facts.name, facts] as const))('%s', (name, facts) => {
    const { fitness, safeValue, source } = facts;
    expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/u);
    expect(source).toMatch(/^https:\/\/\S+$/u);
    expect(safeValue === undefined || fitness(safeValue) === 'safe').toBe(true);
  });
});
