import GithubSlugger from 'github-slugger';
import { marked, type Token, type Tokens } from 'marked';

/**
 * What the checks ask of a Markdown text.
 *
 * @internal
 */
export interface MarkdownFacts {
  words: number;
  headings: { text: string; slug: string }[];
  codeBlocks: { language: string; text: string }[];
  codeSpans: string[];
  listItems: number;
  /** Targets of links and images, as written. */
  links: string[];
}

const EMPTY: MarkdownFacts = {
  words: 0,
  headings: [],
  codeBlocks: [],
  codeSpans: [],
  listItems: 0,
  links: [],
};

/**
 * Reads a Markdown text. A text that the parser cannot get through counts as empty.
 *
 * @internal
 */
export function parseMarkdown(text: string | undefined): MarkdownFacts {
  if (!text?.trim()) {
    return EMPTY;
  }
  const facts: MarkdownFacts = structuredClone(EMPTY);
  const slugger = new GithubSlugger();
  try {
    const tokens = marked.lexer(withoutFrontMatter(text));
    marked.walkTokens(tokens, token => note(facts, slugger, token));
  } catch {
    // Nested deeper than the parser's stack: nobody reads such a page either.
    return EMPTY;
  }
  return facts;
}

function note(facts: MarkdownFacts, slugger: GithubSlugger, token: Token) {
  switch (token.type) {
    case 'heading': {
      const heading = plainText(token as Tokens.Heading);
      facts.headings.push({ text: heading, slug: slugger.slug(heading) });
      break;
    }
    case 'code':
      facts.codeBlocks.push({ language: token.lang ?? '', text: token.text });
      break;
    case 'codespan':
      facts.codeSpans.push(token.text);
      facts.words += wordsOf(token.text);
      break;
    case 'list_item':
      facts.listItems += 1;
      break;
    case 'link':
    case 'image':
      facts.links.push(token.href);
      break;
    case 'text':
      // A text token with children is counted through them.
      facts.words +=
        'tokens' in token && token.tokens ? 0 : wordsOf(token.text);
      break;
    default:
  }
}

function plainText(token: Token): string {
  if ('tokens' in token && token.tokens) {
    return token.tokens.map(plainText).join('');
  }
  return 'text' in token ? String(token.text) : '';
}

/** Words with at least one letter, in any script. @internal */
export function wordsOf(text: string): number {
  return text.split(/\s+/).filter(word => /\p{L}/u.test(word)).length;
}

function withoutFrontMatter(text: string): string {
  const lines = text.split('\n');
  if (lines[0].trim() !== '---') {
    return text;
  }
  const end = lines.findIndex(
    (line, index) => index > 0 && line.trim() === '---',
  );
  return end < 0 ? text : lines.slice(end + 1).join('\n');
}
