import { JsonObject } from '@backstage/types';
import { Rubric } from '@cairn/backstage-plugin-maturity-common';
import { createTwoFilesPatch } from 'diff';
import { RubricFile } from '../readRubricDocuments';
import { criteriaOf, editFile, FileEdit, hasMember } from './editFile';

/**
 * A patch by which the files say what the rubric says, for `git apply`: each criterion stays in the file that it is in,
 * and a new one goes to the file that has most of its workframe. What no file holds, because it comes from
 * configuration, is named above the patch.
 *
 * @internal
 */
export function patchOf(options: {
  files: readonly RubricFile[];
  /** Where a file is in its repository. */
  placeOf(file: RubricFile): string;
  /** What the files say now. */
  from: Rubric;
  to: Rubric;
}): string {
  const { files, placeOf, from, to } = options;
  const { edits, unplaced } = editsOf(files, from, to);
  const patches = [...edits].flatMap(([file, edit]) => {
    const edited = editFile(file.text, edit);
    if (edited === file.text) {
      return [];
    }
    const place = placeOf(file);
    const patch = createTwoFilesPatch(
      `a/${place}`,
      `b/${place}`,
      file.text,
      edited,
      undefined,
      undefined,
      { context: 3 },
    );
    return [`diff --git a/${place} b/${place}\n${patch.replace(/^=+\n/, '')}`];
  });
  const notes = unplaced.map(note => `# ${note}\n`);
  return [...notes, ...patches].join('');
}

function editsOf(files: readonly RubricFile[], from: Rubric, to: Rubric) {
  const edits = new Map<RubricFile, FileEdit>();
  const unplaced: string[] = [];
  const contents = files.map(file => ({
    file,
    criteria: criteriaOf(file.text),
  }));
  function editOf(file: RubricFile): FileEdit {
    let edit = edits.get(file);
    if (!edit) {
      edit = { change: new Map(), remove: new Set(), add: [] };
      edits.set(file, edit);
    }
    return edit;
  }
  // Later files are laid over earlier ones, so that the last one counts.
  function placesOf(id: string): RubricFile[] {
    return contents
      .filter(({ criteria }) => criteria.some(each => each.id === id))
      .map(({ file }) => file);
  }

  const before = new Map(from.criteria.map(each => [each.id, each]));
  for (const criterion of to.criteria) {
    const old = before.get(criterion.id);
    before.delete(criterion.id);
    if (old && JSON.stringify(old) === JSON.stringify(criterion)) {
      continue;
    }
    const change = {
      from: (old ?? {}) as unknown as JsonObject,
      to: criterion as unknown as JsonObject,
    };
    const file = placesOf(criterion.id).at(-1);
    if (file) {
      editOf(file).change.set(criterion.id, change);
    } else if (old) {
      unplaced.push(
        `Criterion ${criterion.id} comes from configuration; change it there`,
      );
    } else {
      const home = homeOf(contents, criterion.workframe);
      if (home) {
        editOf(home).add.push(change.to);
      }
    }
  }
  for (const id of before.keys()) {
    const places = placesOf(id);
    for (const file of places) {
      editOf(file).remove.add(id);
    }
    if (!places.length) {
      unplaced.push(
        `Criterion ${id} comes from configuration; take it out there`,
      );
    }
  }
  const [old, now] = [membersOf(from), membersOf(to)];
  for (const name of Object.keys({ ...old, ...now })) {
    if (JSON.stringify(old[name]) === JSON.stringify(now[name])) {
      continue;
    }
    const home =
      files.findLast(({ text }) => hasMember(text, name)) ??
      files.find(({ text }) => hasMember(text, 'id'));
    if (home) {
      const { head = { from: {}, to: {} } } = editOf(home);
      editOf(home).head = {
        from: { ...head.from, ...pick(old, name) },
        to: { ...head.to, ...pick(now, name) },
      };
    }
  }
  return { edits, unplaced };
}

/** The file that has most criteria of a workframe; of none the one that has most criteria. */
function homeOf(
  contents: {
    file: RubricFile;
    criteria: { workframe?: string }[];
  }[],
  workframe: string,
): RubricFile | undefined {
  const ranked = contents
    .map(({ file, criteria }) => ({
      file,
      own: criteria.filter(each => each.workframe === workframe).length,
      all: criteria.length,
    }))
    .sort((a, b) => b.own - a.own || b.all - a.all);
  return ranked[0]?.file;
}

function pick(members: JsonObject, name: string): JsonObject {
  return name in members ? { [name]: members[name] } : {};
}

function membersOf({ title, description, targets }: Rubric): JsonObject {
  return {
    title,
    ...(description !== undefined && { description }),
    targets: targets as unknown as JsonObject[],
  };
}
