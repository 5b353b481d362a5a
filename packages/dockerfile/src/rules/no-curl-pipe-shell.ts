import { baseName, ruleOptions, satisfied, stringList } from '@seaworthy/core';
import { matchesGlob } from '@seaworthy/knowledge';
import { allCommands, type ShellWord, type SimpleCommand } from '@seaworthy/shell';
import type { Run } from '../ast.ts';
import { defineRule } from '../define-rule.ts';
import { commandsOf, pipelinesOf } from '../model/container-command.ts';
import { DownloadedFiles, downloadOf, hostOf, isVerification, type Download } from '../model/downloads.ts';
import { programSource, runsItsInput } from '../model/program-source.ts';

interface Options {
  allowHosts: readonly string[];
}

/** A command that runs what `download` brings. */
interface Execution {
  command: SimpleCommand;
  download: Download;
  messageId: 'piped' | 'saved';
}

export default defineRule<{ messageIds: Execution['messageId']; options: Options }>({
  name: 'no-curl-pipe-shell',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow piping downloads into a shell',
      preset: 'recommended',
      severity: 'warn',
      risk: 'medium',
      confidence: 'high',
      checklist: 'violates',
      controls: ['image-hardening'],
      references: ['CWE-494', 'CWE-829', 'CIS Docker Benchmark 1.6.0 4.11'],
      sources: [],
    },
    messages: {
      piped:
        '`{{program}}` runs whatever {{host}} sends on the day of the build: whoever controls that server ' +
        'controls the image. Save the download to a file, compare it with a known checksum (`sha256sum ' +
        '-c`), and run the file then.',
      saved:
        '`{{program}}` runs what this step downloads from {{host}} without a check in between: whoever ' +
        'controls that server controls the image. Compare the file with a known checksum (`sha256sum -c`) ' +
        'before it runs.',
    },
    ...ruleOptions<Options>({
      allowHosts: {
        ...stringList,
        default: [],
        description: 'Hosts whose scripts may run unverified; `*` stands for any text.',
      },
    }),
  },

  create(context) {
    const [{ allowHosts }] = context.options;

    return {
      Run(run) {
        const executions = executionsIn(run).filter(({ download }) => !isAllowed(download, allowHosts));
        for (const execution of executions) {
          const { command, download, messageId } = execution;
          const verification = verificationOf(execution, commandsOf(run));
          if (verification) {
            satisfied(context, { node: verification });
            continue;
          }
          const [program, url] = [command.words[0]!, download.urls[0]];
          context.report({
            node: program,
            messageId,
            data: { program: command.name ?? program.value, host: (url && hostOf(url)) ?? 'the server' },
            related: url ? [{ node: url, message: 'It is downloaded here.' }] : [],
          });
        }
      },
    };
  },
});

/**
 * The command that checks what `execution` runs, before that. What goes down a pipe leaves nothing to check;
 * a checksum or a signature that names another file is not this one's. A verification that names no download
 * of the step, such as `sha256sum -c SHA256SUMS`, may be of any.
 */
function verificationOf(
  { command, download, messageId }: Execution,
  commands: readonly SimpleCommand[],
): SimpleCommand | undefined {
  if (messageId === 'piped') return undefined;
  const names = download.files.map(baseName);
  const others = commands.flatMap((each) => downloadOf(each)?.files.map(baseName) ?? []);
  return commands.slice(0, commands.indexOf(command)).find((each, index) => {
    if (!isVerification(each)) return false;
    const text = textOf([...inputOf(commands, index), each]);
    const named = (file: string): boolean => namesFile(text, file);
    return names.some(named) || !others.some(named);
  });
}

/** The commands whose output goes down a pipe to the one at `index`. */
function inputOf(commands: readonly SimpleCommand[], index: number): readonly SimpleCommand[] {
  let start = index;
  while (/^\|&?$/u.test(commands[start - 1]?.followedBy ?? '')) start--;
  return commands.slice(start, index);
}

function textOf(commands: readonly SimpleCommand[]): string {
  return commands
    .flatMap(({ words, redirects }) => [
      ...words.map(({ value }) => value),
      ...redirects.flatMap(({ target, body }) => [target?.value ?? '', body?.value ?? '']),
    ])
    .join(' ');
}

/** Whether the name stands in the text as a whole: `install.sh` is not in `preinstall.sh`. */
function namesFile(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + name.length] ?? ' '];
    if (!/[\w.-]/u.test(before) && !/[\w-]/u.test(after)) return true;
  }
  return false;
}

function isAllowed({ urls }: Download, allowHosts: readonly string[]): boolean {
  const hosts = urls.map(hostOf);
  return (
    hosts.length > 0 &&
    hosts.every((host) => host && allowHosts.some((allowed) => matchesGlob(allowed, host)))
  );
}

function executionsIn(run: Run): Execution[] {
  const commands = commandsOf(run);
  return [...pipedIn(run), ...commands.flatMap(substituted), ...savedIn(commands)];
}

/** `curl … | sh`, also with other commands in between. */
function pipedIn(run: Run): Execution[] {
  return pipelinesOf(run).flatMap(({ stages }) => {
    const from = stages.findIndex((stage) => stage.some((command) => downloadOf(command)?.toStdout));
    if (from < 0) return [];
    const command = stages
      .slice(from + 1)
      .flat()
      .find(runsItsInput);
    const download = firstDownload(stages[from]!);
    return command && download ? [{ command, download, messageId: 'piped' as const }] : [];
  });
}

/** `sh -c "$(curl …)"`, `bash <(curl …)`: the program is nothing but the output of a download. */
function substituted(command: SimpleCommand): Execution[] {
  const source = programSource(command);
  if (!source || source.kind === 'stdin' || !/^(?:\$\(|`|<\()/u.test(source.word.value)) return [];
  const download = firstDownload(source.word.substitutions.flatMap(allCommands));
  return download ? [{ command, download, messageId: 'piped' }] : [];
}

function firstDownload(commands: readonly SimpleCommand[]): Download | undefined {
  return commands.map(downloadOf).find((download) => download?.toStdout);
}

/** `curl -o x … && sh x`. */
function savedIn(commands: readonly SimpleCommand[]): Execution[] {
  const downloads = new DownloadedFiles();
  return commands.flatMap((command) => {
    downloads.add(command);
    const script = scriptFile(command);
    const download = script && downloads.get(script.value);
    return download ? [{ command, download, messageId: 'saved' as const }] : [];
  });
}

/** The script that a command runs, with an interpreter or as a program of its own (`./install.sh`). */
function scriptFile(command: SimpleCommand): ShellWord | undefined {
  const source = programSource(command);
  if (source) return source.kind === 'file' ? source.word : undefined;
  const [program] = command.words;
  const isScript = program?.value.includes('/') && /\.(?:sh|bash|py|pl|rb|run)$/u.test(program.value);
  return isScript ? program : undefined;
}
