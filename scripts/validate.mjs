// `npm run validate`: everything CI asks for, cheapest first; the tests close with their counts.
import { checkNode, ensureInstalled, run, say } from './lib/prepare.mjs';

checkNode();
ensureInstalled();
for (const step of ['types', 'lint', 'architecture', 'deadcode']) {
  say(`\n== ${step}`);
  if (run('npm', ['run', '--silent', step]) !== 0) {
    say(`${step} found something; the tests were not run.`);
    process.exit(1);
  }
}
say('\n== test');
process.exit(run(process.execPath, ['scripts/test.mjs'], { stdio: 'inherit' }));
