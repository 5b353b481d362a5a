/** A rule's page: prose for the reader, fences that the tests run. */
export interface Page {
  title: string;
  /** The text between the title and the first `##`. */
  lead: string;
  sections: Map<string, Section>;
}

/** What stands under one `##`: the text, and the fences in order. */
export interface Section {
  text: string;
  fences: Fence[];
}

/** A fenced code block: ```` ```dockerfile title="Dockerfile.prod" options={"allow":["x"]} ````. */
export interface Fence {
  language: string;
  title: string | undefined;
  options: Record<string, unknown> | undefined;
  text: string;
  /** 1-based line of the opening fence in the page. */
  line: number;
}

const INFO = /^(?<language>\S*)(?:\s+title="(?<title>[^"]*)")?(?:\s+options=(?<options>\{.*\}))?\s*$/u;

/**
 * Reads the part of Markdown that pages use. Throws an Error with the line for a fence that it cannot read.
 */
export function readPage(markdown: string): Page {
  const page: Page = { title: '', lead: '', sections: new Map() };
  let section: Section | undefined;
  let fence: Fence | undefined;
  let ticks = '';
  for (const [index, line] of markdown.split(/\r?\n/u).entries()) {
    if (fence) {
      if (line !== ticks) {
        fence.text += `${line}\n`;
        continue;
      }
      section?.fences.push(fence);
      fence = undefined;
      continue;
    }
    const opening = /^(?<ticks>`{3,})(?<info>.*)$/u.exec(line)?.groups;
    if (opening) {
      ticks = opening['ticks'] ?? '';
      fence = openFence(opening['info'] ?? '', index + 1);
    } else if (line.startsWith('# ')) {
      page.title = line.slice(2).trim();
    } else if (line.startsWith('## ')) {
      section = { text: '', fences: [] };
      page.sections.set(line.slice(3).trim(), section);
    } else if (section) {
      section.text += `${line}\n`;
    } else {
      page.lead += `${line}\n`;
    }
  }
  if (fence) throw new Error(`line ${fence.line}: this fence is never closed`);
  return page;
}

function openFence(info: string, line: number): Fence {
  const match = INFO.exec(info.trim())?.groups;
  if (!match) throw new Error(`line ${line}: cannot read what stands after the fence: ${info}`);
  const options = match['options'];
  return {
    language: match['language'] ?? '',
    title: match['title'],
    options: options === undefined ? undefined : (JSON.parse(options) as Record<string, unknown>),
    text: '',
    line,
  };
}

/** Texts in the format of a real credential, put together here so that no file holds one. */
const FAKES: Readonly<Record<string, readonly string[]>> = {
  aws_access_key_id: ['AKIA', 'Q7ZK4M2N5P3R6T2V'],
  stripe_live_secret: ['sk_', 'live_', '51NfakeFAKE0fakeFAKE0fakeFA'],
  stripe_live_restricted: ['rk_', 'live_', '51NfakeFAKE0fakeFAKE0fakeFA'],
  stripe_live_publishable: ['pk_', 'live_', '51NfakeFAKE0fakeFAKE0fakeFA'],
  stripe_test_secret: ['sk_', 'test_', '51NfakeFAKE0fakeFAKE0fakeFA'],
  stripe_test_publishable: ['pk_', 'test_', '51NfakeFAKE0fakeFAKE0fakeFA'],
  stripe_webhook_secret: ['whsec', '_', 'FAKEfake0FAKEfake0FAKEfake0FAKEfa'],
  google_api_key: ['AI', 'za', 'SyFAKEfake0FAKEfake0FAKEfake0FAKEfa'],
  npm_token: ['npm', '_', 'FAKEfake0FAKEfake0FAKEfake0FAKEfake0'],
  github_token: ['ghp', '_', 'FAKEfake0FAKEfake0FAKEfake0FAKEfake0'],
  pem_private_key: ['-----BEGIN ', 'PRIVATE KEY-----\n', 'MIIEvFAKEfakeFAKEfakeFAKEfakeFAKEfakeFAKEfakeFAKEfake', '\n-----END ', 'PRIVATE KEY-----'],
};

/** Characters that nobody would see in a page. */
const INVISIBLE: Readonly<Record<string, string>> = { cr: '\r', bom: '\uFEFF' };

/** Replaces `{{fake:NAME}}`, and `{{cr}}` and `{{bom}}` by a carriage return and a byte order mark. */
export function withFakes(text: string): string {
  const visible = text.replaceAll(/\{\{(cr|bom)\}\}/gu, (_, name: string) => INVISIBLE[name]!);
  return visible.replaceAll(/\{\{fake:(\w+)\}\}/gu, (whole, name: string) => FAKES[name]?.join('') ?? whole);
}
