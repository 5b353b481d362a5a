import { satisfied, type Fix, type Ranged } from '@seaworthy/core';
import type { RuleContext } from '@seaworthy/core';
import type { ComposeSourceCode } from '../source-code.ts';
import { together } from './edits.ts';
import { isMergedByName } from './file-names.ts';
import type { Service } from './service.ts';

/** What a rule demands of services. */
export interface Requirement<MessageIds extends string> {
  /** The services that the rule judges; most take `code.longRunningServices`. */
  services: readonly Service[];
  /** The place where a service has it, undefined when it does not. */
  has: (service: Service) => Ranged | undefined;
  /**
   * `file`: once for all of them, at the key `services`, with each service as a related place; `service`: at the name of each.
   */
  report: 'file' | 'service';
  /** Report only when not a single one has it: whoever did it for one service has thought of the others. */
  onlyIfNone?: boolean;
  /**
   * Its text has `{{services}}`, the names with backquotes, and `{{have}}`, `has` or `have`:
   * `'{{services}} {{have}} no memory limit: …'`.
   */
  messageId: MessageIds;
  /** More data for the message, for the services that one report tells of. */
  data?: (services: readonly Service[]) => Readonly<Record<string, string>>;
  /** For a related place: `no memory limit`. */
  what: string;
  /** A change for each service that lacks it; offered when all of them can be changed, and are not too many. */
  suggest?: {
    messageId: MessageIds;
    data?: Readonly<Record<string, string>>;
    edit: (service: Service) => Fix | null;
  };
}

const MOST_NAMES = 4;

/** Nobody looks through a larger change. */
const MOST_CHANGES = 100;

/**
 * Reports what services lack, once for the whole file or at each service. The services that have it are evidence. Silent for
 * a file that may be merged over another one.
 */
export function reportAbsence<MessageIds extends string>(
  context: Pick<RuleContext<ComposeSourceCode, MessageIds>, 'filename' | 'id' | 'report' | 'sourceCode'>,
  { services, has, report, onlyIfNone, messageId, data, what, suggest }: Requirement<MessageIds>,
): void {
  const lacking: Service[] = [];
  for (const service of services) {
    const place = has(service);
    if (place) satisfied(context, { node: place });
    else lacking.push(service);
  }
  if (lacking.length === 0 || isMergedByName(context.filename)) return;
  if (onlyIfNone && report === 'file' && lacking.length < services.length) return;
  const suggestions = (told: readonly Service[]) => {
    if (!suggest || told.length > MOST_CHANGES) return [];
    const { edit, ...described } = suggest;
    return [{ ...described, fix: () => together(told.map(edit)) }];
  };
  const tell = (node: Ranged, told: readonly Service[], related: readonly Service[]): void => {
    context.report({
      node,
      messageId,
      data: { services: namesOf(told), have: told.length === 1 ? 'has' : 'have', ...data?.(told) },
      related: related.map(({ name, nameRange }) => ({
        node: { range: nameRange },
        message: `\`${name}\` has ${what}.`,
      })),
      suggest: suggestions(told),
    });
  };
  const key = context.sourceCode.top('services')?.entry.key;
  if (report === 'file' && key) return tell(key, lacking, lacking);
  for (const service of lacking) tell({ range: service.nameRange }, [service], []);
}

/** `api`, `api` and `db`, or `api`, `db`, `web`, `job` and 3 more services, with backquotes. */
function namesOf(services: readonly Service[]): string {
  const names = services.map(({ name }) => `\`${name}\``);
  if (names.length === 1) return names[0]!;
  if (names.length <= MOST_NAMES) return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const rest = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')} and ${rest} more ${rest === 1 ? 'service' : 'services'}`;
}
