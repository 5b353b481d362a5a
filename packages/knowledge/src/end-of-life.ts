import { END_OF_LIFE, type Product, type ProductLifecycle } from './end-of-life-table.ts';
import { canonicalRepository, imageFacts } from './images.ts';
import { remembering } from './remembering.ts';

/** A release cycle that an image is built on. */
export interface EndOfLife {
  product: Product;
  /** As a message names the product: `Node.js`. */
  name: string;
  cycle: string;
  /** The last day with security fixes, `YYYY-MM-DD`: to be compared with the day of the run. */
  date: string;
}

/** Images whose tags begin with the version of a product. */
const PRODUCT_OF_IMAGE: Readonly<Record<string, Product>> = {
  'bitnami/mariadb': 'mariadb',
  'bitnami/mongodb': 'mongo',
  'bitnami/mysql': 'mysql',
  'bitnami/node': 'node',
  'bitnami/postgresql': 'postgres',
  'bitnami/python': 'python',
  'bitnami/redis': 'redis',
  'mcr.microsoft.com/dotnet/aspnet': 'dotnet',
  'mcr.microsoft.com/dotnet/runtime': 'dotnet',
  'mcr.microsoft.com/dotnet/runtime-deps': 'dotnet',
  'mcr.microsoft.com/dotnet/sdk': 'dotnet',
  'mysql/mysql-server': 'mysql',
  'postgis/postgis': 'postgres',
  percona: 'mysql',
};

/** How tags name the distribution below, and the PostgreSQL that an extension is built for. */
const IN_SUFFIX: readonly (readonly [prefix: string, product: Product])[] = [
  ['alpine', 'alpine'],
  ['debian', 'debian'],
  ['nodejs', 'node'],
  ['pg', 'postgres'],
  ['ubuntu', 'ubuntu'],
];

const DISTROLESS = 'gcr.io/distroless/';

/**
 * Every release cycle that a tag names, whether it has ended or not: `python:3.8-slim-buster` is Python 3.8
 * on Debian 10. Empty for images that the tables do not know and for tags that name none, such as `python:3`,
 * `mysql:8` and `node:lts`.
 *
 * @param repository as `parseImageReference` gives it
 */
export function endOfLife(repository: string, tag: string | undefined): readonly EndOfLife[] {
  return tag === undefined ? cyclesOf(repository, undefined) : rememberedCycles(`${repository}\n${tag}`);
}

const rememberedCycles = remembering((image): readonly EndOfLife[] => {
  const [repository = '', tag] = image.split('\n', 2);
  return cyclesOf(repository, tag);
});

function cyclesOf(repository: string, tag: string | undefined): EndOfLife[] {
  const name = canonicalRepository(repository);
  if (name.startsWith(DISTROLESS)) return suffixes(name.slice(DISTROLESS.length).split('-'));
  const product = productOf(name);
  if (tag === undefined || (!product && !imageFacts(name, tag))) return [];
  const parts = tag.toLowerCase().split('-');
  const own = product ? ownCycle(product, parts) : undefined;
  return own ? [own, ...suffixes(parts.slice(1))] : suffixes(parts);
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether the support that ends on `date` has ended. The day itself is still supported.
 *
 * @param today milliseconds since 1970
 * @param graceDays days after the end that still pass for supported
 */
export function hasEnded({ date }: { readonly date: string }, today: number, graceDays: number): boolean {
  return Date.parse(date) + (graceDays + 1) * DAY <= today;
}

function productOf(name: string): Product | undefined {
  if (Object.hasOwn(END_OF_LIFE, name)) return name as Product;
  return Object.hasOwn(PRODUCT_OF_IMAGE, name) ? PRODUCT_OF_IMAGE[name] : undefined;
}

/** `22.1.0`, `bookworm`, `hydrogen`, `lts-hydrogen`. */
function ownCycle(product: Product, [first = '', second = '']: readonly string[]): EndOfLife | undefined {
  return cycleOf(product, first) ?? (first === 'lts' ? cycleOf(product, second) : undefined);
}

/** What the later parts of a tag say: `alpine3.19`, `buster`, `debian11`, `pg13`. */
function suffixes(parts: readonly string[]): EndOfLife[] {
  return parts.flatMap((part) => suffix(part) ?? []);
}

function suffix(part: string): EndOfLife | undefined {
  for (const [prefix, product] of IN_SUFFIX) {
    const found = part.startsWith(prefix) ? cycleOf(product, part.slice(prefix.length)) : undefined;
    if (found) return found;
  }
  return aliasOf('debian', part) ?? aliasOf('ubuntu', part);
}

function cycleOf(product: Product, version: string): EndOfLife | undefined {
  const { cycles }: ProductLifecycle = END_OF_LIFE[product];
  const numbers = /^v?(\d+(?:\.\d+)*)/u.exec(version)?.[1]?.split('.') ?? [];
  for (let count = numbers.length; count > 0; count--) {
    const cycle = numbers.slice(0, count).join('.');
    if (Object.hasOwn(cycles, cycle)) return entry(product, cycle);
  }
  return aliasOf(product, version);
}

function aliasOf(product: Product, word: string): EndOfLife | undefined {
  const { aliases }: ProductLifecycle = END_OF_LIFE[product];
  const cycle = aliases && Object.hasOwn(aliases, word) ? aliases[word] : undefined;
  return cycle === undefined ? undefined : entry(product, cycle);
}

function entry(product: Product, cycle: string): EndOfLife {
  const { name, cycles }: ProductLifecycle = END_OF_LIFE[product];
  return { product, name, cycle, date: cycles[cycle]! };
}
