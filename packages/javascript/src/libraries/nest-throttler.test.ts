import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  getOptionsToken,
  getStorageToken,
  SkipThrottle,
  Throttle,
  ThrottlerGuard,
  ThrottlerModule,
  type ThrottlerModuleOptions,
  type ThrottlerStorage,
} from '@nestjs/throttler';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { NEST_THROTTLE, NEST_THROTTLER, type OddLimit } from './rate-limit.ts';

type Settings = Record<string, unknown>;
type Decorator = ClassDecorator & MethodDecorator;

/** Decorators of a controller and of its route. */
interface Decorators {
  readonly ofClass?: Decorator;
  readonly ofRoute?: Decorator;
}

const MODULE_LIMIT = 2;
const REQUESTS = 3;
const MINUTE = { ttl: 60_000, limit: MODULE_LIMIT };

/** What a guard answers to {@link REQUESTS} requests of one client: the headers, or undefined when it refuses. */
async function answers(options: ThrottlerModuleOptions, decorators: Decorators = {}): Promise<(Settings | undefined)[]> {
  const { guard, context } = await guardOf(options, decorators);
  const given: (Settings | undefined)[] = [];
  for (let request = 0; request < REQUESTS; request++) {
    const headers: Settings = {};
    const isAllowed = await guard.canActivate(context(headers)).catch(() => false);
    given.push(isAllowed ? headers : undefined);
  }
  return given;
}

async function allowed(options: ThrottlerModuleOptions, decorators?: Decorators): Promise<number> {
  return (await answers(options, decorators)).filter(Boolean).length;
}

async function guardOf(options: ThrottlerModuleOptions, { ofClass, ofRoute }: Decorators) {
  const given = provided(ThrottlerModule.forRoot(options), getOptionsToken(), {}) as ThrottlerModuleOptions;
  const storage = provided(ThrottlerModule.forRoot(options), getStorageToken(), given) as ThrottlerStorage;
  const guard = new ThrottlerGuard(given, storage, new Reflector());
  await guard.onModuleInit();
  class Controller {
    login(): void {
      // The guard only looks at its decorators.
    }
  }
  ofClass?.(Controller);
  ofRoute?.(Controller.prototype, 'login', Object.getOwnPropertyDescriptor(Controller.prototype, 'login')!);
  const context = (headers: Settings) =>
    ({
      getClass: () => Controller,
      getHandler: () => Controller.prototype.login,
      switchToHttp: () => ({
        getRequest: () => ({ ip: '192.0.2.1', headers: {} }),
        getResponse: () => ({ header: (name: string, value: unknown) => (headers[name] = value) }),
      }),
    }) as unknown as ExecutionContext;
  return { guard, context };
}

/** What a module of Nest provides for a token. */
function provided(module: ReturnType<typeof ThrottlerModule.forRoot>, token: unknown, argument: unknown): unknown {
  const provider = module.providers?.find((each) => 'provide' in each && each.provide === token);
  if (provider && 'useValue' in provider) return provider.useValue;
  return provider && 'useFactory' in provider ? provider.useFactory(argument) : undefined;
}

const numbers = ({ odd }: typeof NEST_THROTTLER): [number, OddLimit][] => [
  [Number.POSITIVE_INFINITY, odd.infinity],
  [Number.MAX_SAFE_INTEGER, 'endless'],
  [0, odd.zero],
  [-1, odd.negative],
];

/** With the newest version. */
const ALLOWED: Readonly<Record<OddLimit, number>> = { endless: REQUESTS, refuses: 0, byVersion: 0, default: MODULE_LIMIT };

describe('throttlers of the module', () => {
  it('are a list, or a part of the options', async () => {
    expect(await allowed([MINUTE])).toBe(MODULE_LIMIT);
    expect(await allowed({ throttlers: [MINUTE] })).toBe(MODULE_LIMIT);
  });

  it('come out of a factory as well', async () => {
    const module = ThrottlerModule.forRootAsync({ useFactory: () => [MINUTE] });
    expect(await allowed(provided(module, getOptionsToken(), {}) as ThrottlerModuleOptions)).toBe(MODULE_LIMIT);
  });

  it('have a ttl in milliseconds', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const [first] = await answers([{ ...MINUTE, ttl: 3_600_000 }]);
    expect(first).toMatchObject({ 'X-RateLimit-Limit': MODULE_LIMIT, 'X-RateLimit-Reset': 3600 });
  });

  it.each(numbers(NEST_THROTTLER))('make of %d: %s', async (number, expected) => {
    expect(await allowed([{ ...MINUTE, limit: number }])).toBe(ALLOWED[expected]);
  });

  it.each(NEST_THROTTLER.exemptions)('count nobody whom %s exempts, one or all of them', async (option) => {
    expect(await allowed([{ ...MINUTE, [option]: () => true }])).toBe(REQUESTS);
    expect(await allowed({ throttlers: [MINUTE], [option]: () => true })).toBe(REQUESTS);
  });
});

describe('@Throttle', () => {
  const limited = (settings: Settings) => allowed([MINUTE], { ofRoute: Throttle({ default: settings }) });

  it('sets the limit of the throttler that it names', async () => {
    expect(await limited({ limit: 1 })).toBe(1);
    expect(await allowed([MINUTE], { ofRoute: Throttle({ short: { limit: 1 } }) })).toBe(MODULE_LIMIT);
  });

  it.each(numbers(NEST_THROTTLE))('makes of %d: %s', async (number, expected) => {
    expect(await limited({ limit: number })).toBe(ALLOWED[expected]);
  });

  it.each(NEST_THROTTLER.exemptions)('has no option %s', async (option) => {
    expect(NEST_THROTTLE.exemptions).not.toContain(option);
    expect(await limited({ [option]: () => true })).toBe(MODULE_LIMIT);
  });
});

describe('@SkipThrottle', () => {
  it.each<[string, Decorators, number]>([
    ['of a class', { ofClass: SkipThrottle() }, REQUESTS],
    ['of a route', { ofRoute: SkipThrottle() }, REQUESTS],
    ['with the name of a throttler', { ofClass: SkipThrottle({ default: true }) }, REQUESTS],
    ['without names', { ofClass: SkipThrottle({}) }, MODULE_LIMIT],
    ['with other names', { ofClass: SkipThrottle({ short: true }) }, MODULE_LIMIT],
    ['that a route takes back', { ofClass: SkipThrottle(), ofRoute: SkipThrottle({ default: false }) }, MODULE_LIMIT],
    ['of a class, whatever its route limits', { ofClass: SkipThrottle(), ofRoute: Throttle({ default: { limit: 1 } }) }, REQUESTS],
  ])('%s', async (_, decorators, expected) => {
    expect(await allowed([MINUTE], decorators)).toBe(expected);
  });

  it('skips only the throttler without a name by itself', async () => {
    expect(await allowed([{ ...MINUTE, name: 'short' }], { ofClass: SkipThrottle() })).toBe(MODULE_LIMIT);
  });
});
