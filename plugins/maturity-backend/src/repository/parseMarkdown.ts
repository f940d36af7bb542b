import GithubSlugger from 'github-slugger';
import MarkdownIt, { Token } from 'markdown-it';

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

/** This preset bounds nesting at 20: no page can be made to take for ever. */
const parser = new MarkdownIt('commonmark').enable('table');

/**
 * Reads a Markdown text.
 *
 * @internal
 */
export function parseMarkdown(text: string | undefined): MarkdownFacts {
  const facts: MarkdownFacts = structuredClone(EMPTY);
  if (!text?.trim()) {
    return facts;
  }
  const slugger = new GithubSlugger();
  const tokens = parser.parse(withoutFrontMatter(text), {});
  for (const [index, token] of tokens.entries()) {
    switch (token.type) {
      case 'heading_open': {
        const heading = plainText(tokens[index + 1]);
        facts.headings.push({ text: heading, slug: slugger.slug(heading) });
        break;
      }
      case 'fence':
      case 'code_block':
        facts.codeBlocks.push({
          language: token.info.trim(),
          text: token.content,
        });
        break;
      case 'list_item_open':
        facts.listItems += 1;
        break;
      case 'inline':
        noteInline(facts, token.children ?? []);
        break;
      default:
    }
  }
  return facts;
}

function noteInline(facts: MarkdownFacts, tokens: Token[]) {
  for (const token of tokens) {
    switch (token.type) {
      case 'code_inline':
        facts.codeSpans.push(token.content);
        facts.words += wordsOf(token.content);
        break;
      case 'text':
        facts.words += wordsOf(token.content);
        break;
      case 'link_open':
        facts.links.push(token.attrGet('href') ?? '');
        break;
      case 'image':
        facts.links.push(token.attrGet('src') ?? '');
        break;
      default:
    }
  }
}

function plainText(inline: Token): string {
  return (inline.children ?? []).map(({ content }) => content).join('');
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
