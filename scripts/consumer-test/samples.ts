/** A file that should not go to production, and what each way to use Seaworthy makes of it. */
export interface Sample {
  /** The published package is `@seaworthy/<language>`. */
  language: string;
  /** The name of the file. */
  file: string;
  text: string;
  /** A rule of the recommended preset that finds something. */
  rule: string;
  /** The text after `--fix` with the strict preset. */
  fixed: string;
  /** The source of a function of the tree that `parse` gives, and what it returns for `text`. */
  read: string;
  tree: unknown;
  /** The types of nodes that `use` names. */
  nodeTypes: readonly string[];
  /** Statements in TypeScript about `tree`, which `parse` gave. */
  use: string;
}

const DOCKERFILE = `FROM debian:13-slim
MAINTAINER ops@example.com
USER root
CMD ["/app"]
`;

const COMPOSE = `# The shop.
version: "3.8"
services:
  api:
    image: ghcr.io/acme/api:1.4.2
    privileged: true # for now
`;

const NGINX = `server {
    listen 80;
    server_tokens on;  # as it came
    location /files {
        alias /srv/files/;
    }
}
`;

const ENV = `DEBUG=True
COLOR=#0055ff # sea
`;

/** One for each published language. */
export const samples: readonly Sample[] = [
  {
    language: 'dockerfile',
    file: 'Dockerfile',
    text: DOCKERFILE,
    rule: 'dockerfile/no-root-user',
    fixed: DOCKERFILE.replace('MAINTAINER ops@example.com', 'LABEL org.opencontainers.image.authors="ops@example.com"'),
    read: '({ instructions }) => instructions.map(({ type }) => type)',
    tree: ['From', 'Maintainer', 'User', 'Cmd'],
    nodeTypes: ['Instruction', 'Word'],
    use: `
      const first: Instruction | undefined = tree.instructions[0];
      const image: Word | undefined = first?.type === 'From' ? first.image : undefined;
      console.log(image?.value, image?.loc.start.line);`,
  },
  {
    language: 'compose',
    file: 'compose.yaml',
    text: COMPOSE,
    rule: 'compose/no-privileged',
    fixed: COMPOSE.replace('version: "3.8"\n', ''),
    read: '({ documents }) => documents[0].content.entries.map(({ name }) => name)',
    tree: ['version', 'services'],
    nodeTypes: ['Mapping', 'YamlNode'],
    use: `
      const content: YamlNode | undefined = tree.documents[0]?.content;
      const services: Mapping | undefined = content?.type === 'Mapping' ? content : undefined;
      console.log(services?.entries[0]?.name, services?.loc.start.line);`,
  },
  {
    language: 'nginx',
    file: 'nginx.conf',
    text: NGINX,
    rule: 'nginx/alias-traversal',
    fixed: NGINX.replace('server_tokens on', 'server_tokens off'),
    read: '({ directives }) => directives[0].block.directives.map(({ name }) => name)',
    tree: ['listen', 'server_tokens', 'location'],
    nodeTypes: ['Argument', 'Directive'],
    use: `
      const first: Directive | undefined = tree.directives[0];
      const args: Argument[] | undefined = first?.block?.directives[0]?.args;
      console.log(args?.[0]?.value, first?.loc.start.line);`,
  },
  {
    language: 'env',
    file: '.env.production',
    text: ENV,
    rule: 'env/no-debug',
    fixed: ENV.replace('True', 'False').replace('#0055ff', '"#0055ff"'),
    read: '({ body }) => body.map(({ key, value }) => [key.value, value.text])',
    tree: [
      ['DEBUG', 'True'],
      ['COLOR', '#0055ff'],
    ],
    nodeTypes: ['EntryValue', 'Statement'],
    use: `
      const first: Statement | undefined = tree.body[0];
      const value: EntryValue | undefined = first?.type === 'Entry' ? first.value : undefined;
      console.log(value?.text, value?.loc.start.line);`,
  },
];
