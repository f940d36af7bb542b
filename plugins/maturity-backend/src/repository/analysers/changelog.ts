import { z } from 'zod/v4';
import { parseJsonRecord } from '../parseYaml';
import { markdownOf } from '../readable';
import { RepositoryTree } from '../RepositoryTree';
import { Analyser, commonFields, isShared, placesOf } from './Analyser';

const CHANGELOGS = ['CHANGELOG.md', 'HISTORY.md', 'RELEASES.md'];
const CHANGESETS = ['.changeset/config.json'];
const MANIFESTS = ['package.json'];

/** A version stands at the start of its heading; nothing longer is searched. */
const MAX_HEADING = 200;

/** @internal */
export const changelogAnalyser: Analyser = {
  key: 'repository.changelog',
  title: 'Changelog',
  description:
    '`{ found, path, shared, versions, changesets }`: a changelog with a heading for each version, or a changesets configuration that will write one.',
  method: 'declared',
  files: [...CHANGELOGS, ...CHANGESETS, ...MANIFESTS],
  schema: z.strictObject({
    ...commonFields,
    found: z.boolean(),
    versions: z.int().min(0),
    changesets: z.boolean(),
  }),
  analyse(tree, folder) {
    const found = placesOf(folder)
      .flatMap(place => changelogsIn(tree, place))
      .filter(({ changesets }) => !changesets || !isPrivate(tree, folder))
      .toSorted((a, b) => b.versions - a.versions)[0];
    return found
      ? {
          value: {
            found: true,
            ...found,
            shared: isShared(folder, found.path),
          },
          restsOn: [found.path],
        }
      : {
          value: { found: false, versions: 0, changesets: false },
          restsOn: [],
        };
  },
};

/** Changesets write no changelog for a package that is never published. */
function isPrivate(tree: RepositoryTree, folder: string): boolean {
  return tree
    .find(folder, MANIFESTS)
    .some(path => parseJsonRecord(tree.text(path)).private === true);
}

function changelogsIn(tree: RepositoryTree, folder: string) {
  const written = tree.find(folder, CHANGELOGS).map(path => {
    const { headings } = markdownOf(tree, path);
    const versions = headings.filter(({ text }) =>
      /\d\.\d/.test(text.slice(0, MAX_HEADING)),
    ).length;
    return { path, versions, changesets: false };
  });
  const generated = tree
    .find(folder, CHANGESETS)
    .filter(path => Object.keys(parseJsonRecord(tree.text(path))).length > 0)
    .map(path => ({ path, versions: 0, changesets: true }));
  return [...written, ...generated].filter(
    ({ versions, changesets }) => versions > 0 || changesets,
  );
}
