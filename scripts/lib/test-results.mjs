// What a run of the tests comes to, when the few files that failed are run a second time.

/** More than this many failing files are no chance, and are not tried again. */
const mostFilesTriedAgain = 5;

const passes = (test) => test.status === 'passed';
const fails = (test) => test.status === 'failed';
const isSkipped = (test) => test.status === 'pending' || test.status === 'todo';

/**
 * The files (absolute paths) worth a second try: the journeys over many processes share two cores with everything else,
 * and one that was late once says little. Empty when none failed or when too many did.
 */
export function filesToTryAgain(results) {
  const failed = results.testResults.filter((file) => file.status === 'failed').map((file) => file.name);
  return failed.length <= mostFilesTriedAgain ? failed : [];
}

/** The results of `first`, with the files that ran again as they were in `second`. */
function withSecondTry(first, second) {
  const again = new Map(second?.testResults.map((file) => [file.name, file]));
  return first.testResults.map((file) => again.get(file.name) ?? file);
}

/**
 * Counts of tests and what to name above them. `first` and `second` are jest's JSON reports; `unsteady` lists the tests
 * that failed first and passed alone. A file that could not load counts as one failure.
 */
export function outcomeOf(first, second = null) {
  const files = withSecondTry(first, second);
  const tests = files.flatMap((file) => file.assertionResults);
  const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(fails));
  const passedNow = new Set(tests.filter(passes).map((test) => test.fullName));
  return {
    passed: tests.filter(passes).length,
    failed: tests.filter(fails).length + broken.length,
    skipped: tests.filter(isSkipped).map((test) => test.fullName),
    broken: broken.map((file) => ({ name: file.name, message: file.message })),
    unsteady: first.testResults
      .flatMap((file) => file.assertionResults)
      .filter((test) => fails(test) && passedNow.has(test.fullName))
      .map((test) => test.fullName),
  };
}
