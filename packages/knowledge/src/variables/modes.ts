import { hasReference } from '../references.ts';
import { wholeFault } from './readings.ts';
import type { Fault, Fitness, Reading, VariableRow } from './variable-facts.ts';

const DEVELOPMENT = /^(?:development|dev|local|debug)$/i;
const PRODUCTION = /^(?:production|prod|live)$/i;

/** Whether a word names the production mode: `production`, `prod`, `live`, in any case. */
export function isProductionMode(value: string): boolean {
  return PRODUCTION.test(value.trim());
}

/** `safeValue` in the spelling that the program documents. */
function mode(safeValue = 'production'): Reading {
  const fitness = (value: string): Fitness => {
    if (DEVELOPMENT.test(value)) return 'unsafe';
    return PRODUCTION.test(value) ? 'safe' : 'unclear';
  };
  const faults = (value: string): Fault[] => {
    if (value === '' || PRODUCTION.test(value) || hasReference(value)) return [];
    return [wholeFault(DEVELOPMENT.test(value) ? 'developmentMode' : 'otherMode', value, safeValue)];
  };
  return { fitness, faults };
}

/** In which mode a program runs. */
export const MODE_VARIABLES: readonly VariableRow[] = [
  {
    names: ['APP_ENV'],
    role: 'mode',
    reader: 'the application',
    reading: mode(),
    source: 'https://laravel.com/docs/configuration#environment-configuration',
  },
  {
    names: ['APP_ENVIRONMENT', 'ENVIRONMENT', 'NEXT_PUBLIC_ENV'],
    role: 'mode',
    reader: 'the application',
    reading: mode(),
    source: 'https://12factor.net/config',
  },
  {
    names: ['ASPNETCORE_ENVIRONMENT', 'DOTNET_ENVIRONMENT'],
    role: 'mode',
    reader: 'ASP.NET Core',
    reading: mode('Production'),
    source: 'https://learn.microsoft.com/en-us/aspnet/core/fundamentals/environments',
  },
  {
    names: ['DJANGO_ENV'],
    role: 'mode',
    reader: 'Django',
    reading: mode(),
    source: 'https://docs.djangoproject.com/en/stable/howto/deployment/checklist/',
  },
  {
    names: ['FLASK_ENV'],
    role: 'mode',
    reader: 'Flask',
    reading: mode(),
    source: 'https://flask.palletsprojects.com/en/2.2.x/config/#ENV',
  },
  {
    names: ['GO_ENV'],
    role: 'mode',
    reader: 'the application',
    reading: mode(),
    source: 'https://gobuffalo.io/documentation/getting_started/config-vars/',
  },
  {
    names: ['NODE_ENV'],
    role: 'mode',
    reader: 'Node.js packages',
    reading: mode(),
    source: 'https://expressjs.com/en/advanced/best-practice-performance.html#set-node_env-to-production',
  },
  {
    names: ['RACK_ENV'],
    role: 'mode',
    reader: 'Rack',
    reading: mode(),
    source: 'https://github.com/rack/rack',
  },
  {
    names: ['RAILS_ENV'],
    role: 'mode',
    reader: 'Rails',
    reading: mode(),
    source: 'https://guides.rubyonrails.org/configuring.html#rails-environment-settings',
  },
];
