// The order of the test files: those that start processes or a browser go first, as whoever waits for another leaves a core to the rest.
//
// Where nothing is known yet of how long each takes, as on a fresh clone, jest begins with the largest; the longest are among the smallest.

import Sequencer from '@jest/test-sequencer';

export default class Sequence extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}

function isLong({ path }) {
  return /[\\/]test[\\/](?:faults|browser)[\\/]/u.test(path);
}
