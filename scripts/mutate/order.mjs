// Which tests are asked about a mutant, and in which order.

/** Tests by what the survey saw; `mostMs` is the processor time that one mutant may take. `learn` tells it who found a mutant of a file: he is asked first about the next one there. */
export function createOrder(surveys, mostMs) {
  const finders = new Map();
  return {
    learn({ path }, file) {
      const known = finders.get(path) ?? new Map();
      finders.set(path, known.set(file, (known.get(file) ?? 0) + 1));
    },
    /** `[{ file, at: ordinals of tests }]`, the likely ones first; empty where no test meets the mutant. */
    testsFor({ id, path }) {
      const known = finders.get(path);
      const room = path.split('/')[1];
      const candidates = surveys.flatMap(({ file, load, loading, tests }) => {
        const meeting = tests.filter((test) => test.hits.has(id));
        if (meeting.length === 0 && !loading.has(id)) return [];
        const asked = meeting.length > 0 ? meeting : tests;
        const others = tests.filter((test) => !asked.includes(test));
        const rank = (known?.get(file) ?? 0) * 1000 + (file.startsWith(`test/${room}/`) ? 500 : 0) + (meeting.length > 0 ? 100 : 0);
        return [{ file, asked, others, rank, ms: load + sum(asked) }];
      });
      candidates.sort((a, b) => b.rank - a.rank || a.ms - b.ms);
      const near = candidates.filter(({ rank, others }) => rank >= 500 && others.length > 0);
      // What a test computes once, the others of its file use without meeting it.
      const all = [...candidates, ...near.map(({ file, others }) => ({ file, asked: others, ms: sum(others) }))];
      let spent = 0;
      return all.flatMap(({ file, asked, ms }) => {
        if (spent > 0 && spent + ms > mostMs) return [];
        spent += ms;
        return [{ file, at: asked.map(({ at }) => at) }];
      });
    },
  };
}

function sum(tests) {
  return tests.reduce((total, { ms }) => total + ms, 0);
}
