import { defineBenchmark } from './Benchmark';
import { formatTable } from './formatTable';
import { runBenchmarks } from './runBenchmarks';

const fine = defineBenchmark({
  title: 'Fine',
  figures: {
    quick: { name: 'Quick', unit: 's', reach: 2 },
    slow: { name: 'Slow', unit: 's', reach: 2 },
    even: { name: 'Even', unit: 'statements', reach: 8 },
  },
  run: async () => ({ quick: 1.23456, slow: 2.0001, even: 8 }),
});

const broken = defineBenchmark({
  title: 'Broken',
  figures: { lost: { name: 'Lost', unit: 'ms', reach: 5 } },
  run: async () => {
    throw new Error('no database');
  },
});

describe('runBenchmarks', () => {
  it('judges every figure, and keeps going past a benchmark that breaks', async () => {
    const said: string[] = [];
    const figures = await runBenchmarks([broken, fine], {
      seed: 1,
      say: message => said.push(message),
    });

    expect(figures).toEqual([
      { name: 'Lost', measured: null, unit: 'ms', reach: 5, holds: false },
      { name: 'Quick', measured: 1.24, unit: 's', reach: 2, holds: true },
      { name: 'Slow', measured: 2.01, unit: 's', reach: 2, holds: false },
      { name: 'Even', measured: 8, unit: 'statements', reach: 8, holds: true },
    ]);
    expect(said.join('\n')).toContain('Broken broke: Error: no database');
    expect(formatTable(figures).split('\n')).toEqual([
      '       figure  measured      asked',
      'FAILS  Lost    broke         <= 5 ms',
      'holds  Quick   1.24 s        <= 2 s',
      'FAILS  Slow    2.01 s        <= 2 s',
      'holds  Even    8 statements  <= 8 statements',
    ]);
  });
});
