import { textOf, type Range, type Stage, type Value } from '@seaworthy/core';
import type { ImageFacts } from '@seaworthy/knowledge';
import { buildOf, type Build } from './build.ts';
import { commandLineOf, joined, type CommandLine } from './commands.ts';
import { dependenciesOf, type Dependency } from './dependencies.ts';
import { namedValues, variableValue, type NamedValue } from './environment.ts';
import { booleanOf, fieldOf, fieldsOf, integerOf, type Field, type FileContext } from './fields.ts';
import { healthcheckOf, type Healthcheck } from './healthcheck.ts';
import { limitOf, type LimitedResource } from './limits.ts';
import { isOneShot } from './one-shot.ts';
import { portsOf, type Port } from './ports.ts';
import { envFilesOf, networkReferences, sourceReferences, type EnvFile, type NameReference } from './references.ts';
import type { Resolved, Setting } from './resolution.ts';
import { serviceImage, type ServiceImage } from './service-image.ts';
import { stageOfProfiles } from './service-stage.ts';
import { mountsOf, type Mount, type VolumeDeclarations } from './volumes.ts';

/** What a service has to know of its file. */
export interface ServiceOwner extends FileContext {
  readonly volumes: VolumeDeclarations;
  /** Some service of the file has neither image nor build: it is only read together with another file. */
  readonly isFragment: boolean;
  /** Names of the services that another one waits for with `service_completed_successfully`. */
  readonly awaited: ReadonlySet<string>;
}

/**
 * What is known of the health check that a container has: one of the file (`own`), one of its image (`image`), none that
 * was ordered (`disabled`), none at all (`none`), or what only a Dockerfile or an image could tell (`unknown`).
 */
export type HealthState = 'disabled' | 'image' | 'none' | 'own' | 'unknown';

/**
 * A service with everything that Compose knows of it: merge keys and aliases followed, `extends` of the same file and the
 * documents of the file taken together, short and long syntax made one, variables filled in with their defaults.
 *
 * Every value has the place where it is written, which may be in an anchor or in another service; a finding there is
 * reported once, however many services use it. Everything is computed when it is first asked for.
 */
export class Service {
  readonly name: string;
  /** The key of the service: where a finding about the whole service belongs. */
  readonly nameRange: Range;
  /** The service in the file: name and body. */
  readonly setting: Setting;
  /** The body, for what has no member of its own here. Undefined when nothing is written under the name. */
  readonly body: Resolved | undefined;
  /** `extends` leads to another file, or to a service that is not in this one. */
  readonly extendsElsewhere: boolean;
  readonly #owner: ServiceOwner;
  // Null until somebody asks, where undefined is an answer.
  #image: ServiceImage | undefined | null = null;
  #build: Build | undefined | null = null;
  #ports: readonly Port[] | undefined;
  #mounts: readonly Mount[] | undefined;
  #environment: ReadonlyMap<string, NamedValue> | undefined;
  #labels: ReadonlyMap<string, NamedValue> | undefined;
  #envFiles: readonly EnvFile[] | undefined;
  #dependencies: readonly Dependency[] | undefined;
  #healthcheck: Healthcheck | undefined | null = null;
  #command: CommandLine | undefined | null = null;
  #entrypoint: CommandLine | undefined | null = null;
  #commandLine: CommandLine | undefined | null = null;
  #networks: readonly NameReference[] | undefined;
  #secrets: readonly NameReference[] | undefined;
  #configs: readonly NameReference[] | undefined;
  #stage: Stage | undefined;
  #isOneShot: boolean | undefined;

  constructor(setting: Setting, body: Resolved | undefined, extendsElsewhere: boolean, owner: ServiceOwner) {
    this.name = setting.name;
    this.nameRange = setting.entry.key.range;
    this.setting = setting;
    this.body = body;
    this.extendsElsewhere = extendsElsewhere;
    this.#owner = owner;
  }

  /** A key of the service: `get('restart')`. */
  get(name: string): Setting | undefined {
    return this.body?.get(name);
  }

  /** The scalar at the end of a path of keys: `field('deploy', 'mode')`. */
  field(...path: readonly string[]): Field | undefined {
    return fieldOf(this.body?.at(...path), this.#owner);
  }

  /** The scalars of the list at the end of a path: `fields('cap_add')`; a lone scalar is a list of one. */
  fields(...path: readonly string[]): readonly Field[] {
    return fieldsOf(this.body?.at(...path), this.#owner);
  }

  /** The switch at the end of a path, as Compose casts it; undefined when it is absent, unknown or no switch. */
  flag(...path: readonly string[]): boolean | undefined {
    return booleanOf(this.field(...path));
  }

  get image(): ServiceImage | undefined {
    if (this.#image === null) this.#image = serviceImage(this.get('image')?.value, this.#owner);
    return this.#image;
  }

  get build(): Build | undefined {
    if (this.#build === null) this.#build = buildOf(this.get('build'), this.#owner);
    return this.#build;
  }

  /**
   * What the tables know of the image. Undefined for services that are built, whatever name they give to the result, and
   * for images that the tables do not know.
   */
  get facts(): ImageFacts | undefined {
    return this.build ? undefined : this.image?.facts;
  }

  get isDatastore(): boolean {
    return this.facts?.role === 'datastore';
  }

  /** A reverse proxy or a web server. */
  get isProxy(): boolean {
    return this.facts?.role === 'proxy';
  }

  /** A user interface for operators. */
  get isAdminPanel(): boolean {
    return this.facts?.role === 'admin';
  }

  /**
   * The entries of `ports`, without those that do nothing because the service is on the network of its host. `expose` is
   * not among them: it publishes nothing.
   */
  get ports(): readonly Port[] {
    const usesHost = (): boolean => this.field('network_mode')?.text === 'host';
    return (this.#ports ??= usesHost() ? [] : portsOf(this.get('ports')?.value, this.#owner));
  }

  /** The entries of `volumes` and `tmpfs`. */
  get mounts(): readonly Mount[] {
    return (this.#mounts ??= this.body ? mountsOf(this.body, this.#owner.volumes, this.#owner) : []);
  }

  /** `environment` by name, list or mapping. */
  get environment(): ReadonlyMap<string, NamedValue> {
    return (this.#environment ??= namedValues(this.get('environment')?.value, this.#owner));
  }

  /** `labels` by name, list or mapping. */
  get labels(): ReadonlyMap<string, NamedValue> {
    return (this.#labels ??= namedValues(this.get('labels')?.value, this.#owner));
  }

  get envFiles(): readonly EnvFile[] {
    return (this.#envFiles ??= envFilesOf(this.get('env_file')?.value, this.#owner));
  }

  /**
   * What the container sees under a name, as far as this file says: undefined when it is not set here; unknown when it is
   * passed on, undecided, or may come from an env file.
   */
  variable(name: string): Value | undefined {
    return variableValue(this.environment.get(name), this.envFiles.length > 0);
  }

  get dependencies(): readonly Dependency[] {
    return (this.#dependencies ??= dependenciesOf(this.get('depends_on')?.value, this.#owner));
  }

  get healthcheck(): Healthcheck | undefined {
    if (this.#healthcheck === null) this.#healthcheck = healthcheckOf(this.get('healthcheck'), this.#owner);
    return this.#healthcheck;
  }

  get health(): HealthState {
    const { healthcheck } = this;
    if (healthcheck?.disabledAt) return 'disabled';
    if (healthcheck?.test) return 'own';
    if (!this.isComplete || this.build) return 'unknown';
    if (!this.facts) return 'unknown';
    return this.facts.healthcheck ? 'image' : 'none';
  }

  /** The limit of memory, CPUs or processes in either spelling; undefined for none, and for 0 and -1. */
  limit(resource: LimitedResource): Field | undefined {
    return this.body && limitOf(this.body, resource, this.#owner);
  }

  /** `command` alone. Undefined when it is not there; without words when it is empty, which clears that of the image. */
  get command(): CommandLine | undefined {
    if (this.#command === null) this.#command = commandLineOf(this.get('command')?.value, this.#owner);
    return this.#command;
  }

  get entrypoint(): CommandLine | undefined {
    if (this.#entrypoint === null) this.#entrypoint = commandLineOf(this.get('entrypoint')?.value, this.#owner);
    return this.#entrypoint;
  }

  /** `entrypoint` and `command` together, as far as this file says: what the container runs. */
  get commandLine(): CommandLine | undefined {
    if (this.#commandLine === null) this.#commandLine = joined(this.entrypoint, this.command);
    return this.#commandLine;
  }

  /** `networks`; empty when the service is on the default network only. */
  get networks(): readonly NameReference[] {
    return (this.#networks ??= networkReferences(this.get('networks')?.value, this.#owner));
  }

  get secrets(): readonly NameReference[] {
    return (this.#secrets ??= sourceReferences(this.get('secrets')?.value, this.#owner));
  }

  get configs(): readonly NameReference[] {
    return (this.#configs ??= sourceReferences(this.get('configs')?.value, this.#owner));
  }

  get profiles(): readonly Field[] {
    return this.fields('profiles');
  }

  /** How many containers run: `deploy.replicas` or `scale`; undefined where it is unknown, 1 where nothing is written. */
  get replicas(): number | undefined {
    const field = this.replicasField;
    return field ? integerOf(field) : 1;
  }

  /** What says so. */
  get replicasField(): Field | undefined {
    return this.field('deploy', 'replicas') ?? this.field('scale');
  }

  /** The restart policy in effect, in Docker's words; undefined where none is written, unknown where a variable decides. */
  get restart(): Value | undefined {
    const own = this.field('restart') ?? this.field('deploy', 'restart_policy', 'condition');
    if (own) return own.value;
    return this.get('deploy')?.value?.get('restart_policy') ? { kind: 'default', text: 'any' } : undefined;
  }

  /** `development` or `test` when only developers or tests start it: all of its profiles are named so. */
  get stage(): Stage {
    return (this.#stage ??= stageOfProfiles(this.profiles.map(({ value }) => textOf(value))));
  }

  /**
   * Whether this file says everything about the service, so that a rule may speak of what is absent. It does not for a
   * service without image and build, for one that extends a service of another file, and in a file with such services,
   * which is an addition to another one.
   */
  get isComplete(): boolean {
    return this.hasOrigin && !this.extendsElsewhere && !this.#owner.isFragment;
  }

  /** It has an image or a build. */
  get hasOrigin(): boolean {
    return this.get('image') !== undefined || this.get('build') !== undefined;
  }

  /** Another file has to say what it is: it has no image, no build, and nothing that it extends. */
  get isAddition(): boolean {
    return !this.hasOrigin && !this.extendsElsewhere && this.get('provider') === undefined;
  }

  /** It does its work and ends: a migration, a job, a tool behind a profile. */
  get isOneShot(): boolean {
    return (this.#isOneShot ??= isOneShot(this, this.#owner.awaited));
  }

  /** The same, with another pattern for the names of services and of what they run. */
  isOneShotBy(pattern: RegExp): boolean {
    return isOneShot(this, this.#owner.awaited, pattern);
  }

  /** It is there to run until it is stopped. */
  get isLongRunning(): boolean {
    return !this.isOneShot;
  }
}
