import { describe, expect, it } from 'vitest';
import { variableFacts } from './variables.ts';

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

  it.each([
    'node_env',
    'debug',
    'DEBUG_PORT',
    '',
    'constructor',
    'CSRF_COOKIE_HTTPONLY',
    'LDAP_AUTH_ENABLED',
  ])('knows nothing of %j', (name) => {
    expect(variableFacts(name)).toBeUndefined();
  });

  it.each([
    ['CORS_ORIGINS', 'CORS_ORIGINS', 'pattern'],
    ['MYAPP_CORS_ALLOWED_ORIGINS', 'CORS_ALLOWED_ORIGINS', 'pattern'],
    ['corsOrigins', 'CORS_ORIGINS', 'pattern'],
    ['app.cors-allowed-origins', 'CORS_ALLOWED_ORIGINS', 'pattern'],
    ['SESSION_COOKIE_SECURE', 'COOKIE_SECURE', 'pattern'],
    ['session_cookie_secure', 'COOKIE_SECURE', 'pattern'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_TLS_REJECT_UNAUTHORIZED', 'name'],
    ['SMTP_REJECT_UNAUTHORIZED', 'REJECT_UNAUTHORIZED', 'pattern'],
    ['MYAPP_DEBUG', 'DEBUG', 'pattern'],
    ['DEBUG', 'DEBUG', 'name'],
    ['APP_DISABLE_AUTH_FOR_TESTS', 'DISABLE_AUTH', 'pattern'],
    ['BYPASS_RATE_LIMIT', 'BYPASS_RATE_LIMIT', 'pattern'],
    ['LOGIN_RATE_LIMIT', 'RATE_LIMIT', 'pattern'],
    ['npm_config_strict_ssl', 'NPM_CONFIG_STRICT_SSL', 'name'],
  ])('%s is known as %s, by %s', (name, known, matchedBy) => {
    expect(variableFacts(name)).toMatchObject({ name: known, matchedBy });
  });

  it('is quick with a long name', () => {
    expect(variableFacts('A_'.repeat(100_000))).toBeUndefined();
  });
});
