import fc from 'fast-check';
import { groupClosure } from './groupClosure';

function closure(groups: string[], ...parents: [string, string][]) {
  return groupClosure({
    groups,
    parents: parents.map(([group, parent]) => ({ group, parent })),
  }).map(row => `${row.group_ref}<${row.ancestor_ref}:${row.depth}`);
}

describe('groupClosure', () => {
  it('leads through several parents by the shortest way', () => {
    expect(
      closure(['a', 'b', 'c'], ['a', 'b'], ['b', 'c'], ['a', 'c']),
    ).toEqual(['a<a:0', 'a<b:1', 'a<c:1', 'b<b:0', 'b<c:1', 'c<c:0']);
  });

  it('ends in a cycle, and leaves out parents that are not there', () => {
    expect(
      closure(['a', 'b'], ['a', 'b'], ['b', 'a'], ['a', 'a'], ['b', 'gone']),
    ).toEqual(['a<a:0', 'a<b:1', 'b<b:0', 'b<a:1']);
  });

  it('agrees with all distances computed the long way, for any graph', () => {
    const group = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(group, group), { maxLength: 15 }),
        edges => {
          const names = Array.from({ length: 7 }, (_, index) => `g${index}`);
          // Floyd and Warshall's algorithm, which has nothing in common with a search from each group.
          const distance = names.map((_, from) =>
            names.map((__, to) => (from === to ? 0 : Infinity)),
          );
          for (const [from, to] of edges) {
            distance[from][to] = Math.min(distance[from][to], 1);
          }
          for (const via of names.keys()) {
            for (const from of names.keys()) {
              for (const to of names.keys()) {
                distance[from][to] = Math.min(
                  distance[from][to],
                  distance[from][via] + distance[via][to],
                );
              }
            }
          }
          const wanted = names.flatMap((from, a) =>
            names.flatMap((to, b) =>
              distance[a][b] < Infinity
                ? [`${from}<${to}:${distance[a][b]}`]
                : [],
            ),
          );

          expect(
            closure(
              names,
              ...edges.map(
                ([from, to]) => [names[from], names[to]] as [string, string],
              ),
            ).sort(),
          ).toEqual(wanted.sort());
        },
      ),
    );
  });
});
