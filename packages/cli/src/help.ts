/** What `--help` prints. At most 40 lines, so that it fits a terminal. */
export const help = `seaworthy: the pre-deployment security checklist, as lint.

Usage
  seaworthy [options] [path...]
  seaworthy [options] --stdin --stdin-filename <name>

Without a path, the current folder is searched for files of a known kind. Files that
.gitignore names, documentation and vendored code are passed over, unless named here.

What is checked
  --preset <name>          recommended (default), strict or all
  --rule <id>:<level>      off, warn or error for one rule; may be repeated
  --ignore-pattern <glob>  leave files out, in .gitignore syntax; may be repeated
  --config <file>          read this file instead of the nearest seaworthy.json
  --no-config              read no configuration file
  --stdin                  check the text on standard input ...
  --stdin-filename <name>  ... as the file of this name

Fixes
  --fix                    apply every safe fix; with --stdin, print the fixed text
  --diff                   print what --fix would change, and change nothing
  --suggestions            show changes that need your decision

Output
  --format <name>          pretty (default) or json, which has the shape of ESLint's
  --quiet                  report errors only
  --max-warnings <n>       more than <n> warnings make the exit code 1
  --color, --no-color      colours, whatever the terminal; NO_COLOR is honoured
  -h, --help               this text
  -v, --version            the version

Exit code
  0  no findings, or warnings only
  1  findings at error level, or too many warnings
  2  wrong usage, a file that cannot be read, or an internal error
`;
