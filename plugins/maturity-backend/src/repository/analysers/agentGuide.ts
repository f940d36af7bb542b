import { z } from 'zod/v4';
import { Invocation, invocationsOf } from '../invocations';
import { markdownOf } from '../readable';
import { RepositoryTree } from '../RepositoryTree';
import {
  Analyser,
  commonFields,
  firstOf,
  isShared,
  placesOf,
} from './Analyser';

/** @internal */
export const AGENT_GUIDE_FILES = [
  'AGENTS.md',
  'CLAUDE.md',
  'GEMINI.md',
  '.github/copilot-instructions.md',
];

const SHELLS = [
  '',
  'sh',
  'bash',
  'shell',
  'console',
  'zsh',
  'terminal',
  'text',
];

/**
 * The agent guides that concern a folder, its own first, and the commands that they name in code.
 *
 * @internal
 */
export function agentGuidesOf(
  tree: RepositoryTree,
  folder: string,
): { path: string; words: number; commands: Invocation[] }[] {
  return placesOf(folder)
    .flatMap(place => tree.find(place, AGENT_GUIDE_FILES))
    .map(path => {
      const facts = markdownOf(tree, path);
      const code = [
        ...facts.codeSpans,
        ...facts.codeBlocks
          .filter(({ language }) => SHELLS.includes(language.split(' ')[0]))
          .map(({ text }) => text),
      ];
      const commands = code
        .flatMap(text => invocationsOf(text))
        .filter(isCommand);
      const byText = new Map(commands.map(command => [command.text, command]));
      return { path, words: facts.words, commands: [...byText.values()] };
    });
}

/** In prose, `yarn` is the tool and `./alpha` may be an entry point: one word is not enough to be a command. */
function isCommand({ text, target }: Invocation): boolean {
  const bare = !text.includes(' ');
  const tool =
    target.kind === 'tool' && target.manifests.includes('package.json');
  const name = target.kind === 'script' && !/[/.]/.test(target.path);
  return !(bare && (tool || name));
}

/** @internal */
export const agentGuideAnalyser: Analyser = {
  key: 'repository.agent-guide',
  title: 'Agent guide',
  description:
    '`{ found, path, shared, words, buildCommands, testCommands }`: the guide for agents in the folder, or else at the root, and the commands it names in code.',
  method: 'declared',
  files: AGENT_GUIDE_FILES,
  schema: z.strictObject({
    ...commonFields,
    found: z.boolean(),
    words: z.int().min(0),
    buildCommands: z.array(z.string()),
    testCommands: z.array(z.string()),
  }),
  analyse(tree, folder) {
    const guides = agentGuidesOf(tree, folder);
    const guide =
      guides.find(({ commands }) => commands.length > 0) ?? guides[0];
    if (!guide) {
      return {
        value: { found: false, words: 0, buildCommands: [], testCommands: [] },
        restsOn: [],
      };
    }
    function named(role: string): string[] {
      return firstOf(
        guide.commands
          .filter(command => command.role === role)
          .map(command => command.text.slice(0, 200)),
      );
    }
    return {
      value: {
        found: true,
        path: guide.path,
        shared: isShared(folder, guide.path),
        words: guide.words,
        buildCommands: named('build'),
        testCommands: named('test'),
      },
      restsOn: [guide.path],
    };
  },
};
