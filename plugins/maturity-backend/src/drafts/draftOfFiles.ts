import { StoredDraft } from '../store/DraftStore';
import { FilesContent } from '../store/RubricFilesStore';
import { contentDigest } from './contentDigest';
import { rubricToYaml } from './rubricToYaml';

/** Who wrote what the files hold is known where the files live. */
const FILES = 'files';

/**
 * What the files were changed to, as a draft. Its faults stay with the rubric page: what has one was left out of it.
 *
 * @internal
 */
export function draftOfFiles(options: {
  id: string;
  content: FilesContent;
  baseVersion: number;
}): StoredDraft {
  const { id, content, baseVersion } = options;
  const { rubric, readAt, digest } = content;
  return {
    id,
    title: `${rubric.title}, as the files have it`,
    state: 'editing',
    origin: 'files',
    baseVersion,
    revision: 1,
    text: rubricToYaml(rubric),
    rubric,
    digest: contentDigest(rubric),
    faults: [],
    authors: [],
    history: [{ act: 'create', by: FILES, at: readAt }],
    updatedAt: readAt,
    updatedBy: FILES,
    filesDigest: digest,
  };
}

/**
 * A draft of the files that the files do not ask for any more.
 *
 * @internal
 */
export function overtaken(draft: StoredDraft, at: string): StoredDraft {
  return {
    ...draft,
    state: 'withdrawn',
    // The same content can become a draft again.
    filesDigest: undefined,
    history: [
      ...draft.history,
      {
        act: 'withdraw',
        by: FILES,
        at,
        note: 'The files hold something else by now, or what is in force',
      },
    ],
    updatedAt: at,
    updatedBy: FILES,
  };
}
