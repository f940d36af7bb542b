import { z } from 'zod/v4';
import { whereCommandExists } from '../commandExists';
import { TASK_FILES } from '../taskFiles';
import { AGENT_GUIDE_FILES, agentGuidesOf } from './agentGuide';
import { Analyser, commonFields, firstOf, placesOf } from './Analyser';

/** @internal */
export const agentGuideCommandsAnalyser: Analyser = {
  key: 'repository.agent-guide-commands',
  title: 'Commands of the agent guide',
  description:
    '`{ path, commands, missingCount, missing }`: each command that the agent guide names in code and that can be looked up, and those that no task file, manifest or script holds.',
  method: 'measured',
  files: [...AGENT_GUIDE_FILES, ...TASK_FILES],
  schema: z.strictObject({
    ...commonFields,
    commands: z.int().min(0),
    missingCount: z.int().min(0),
    missing: z.array(z.string()),
  }),
  analyse(tree, folder) {
    const guides = agentGuidesOf(tree, folder);
    const guide =
      guides.find(({ commands }) => commands.length > 0) ?? guides[0];
    if (!guide) {
      return {
        value: { commands: 0, missingCount: 0, missing: [] },
        restsOn: [],
      };
    }
    const restsOn = new Set([guide.path]);
    const missing: string[] = [];
    // A release tool of its own is neither in a task file nor in the repository: nothing to look up.
    const commands = guide.commands.filter(
      ({ target }) => target.kind !== 'tool' || target.manifests.length > 0,
    );
    for (const command of commands) {
      const path = whereCommandExists(tree, placesOf(folder), command);
      if (path === undefined) {
        missing.push(command.text.slice(0, 200));
      } else if (tree.hasFile(path)) {
        restsOn.add(path);
      }
    }
    return {
      value: {
        path: guide.path,
        commands: commands.length,
        missingCount: missing.length,
        missing: firstOf(missing),
      },
      restsOn: [...restsOn],
    };
  },
};
