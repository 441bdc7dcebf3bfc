/** Entry point of the command. */
import { run } from './run.js';

const abort = new AbortController();
process.once('SIGINT', () => abort.abort());
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader (`| head`) has seen enough.
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const world = { cwd: process.cwd(), input: process.stdin, out: process.stdout, err: process.stderr, environment: process.env, signal: abort.signal };
void run(process.argv.slice(2), world).then((code) => {
  // Not process.exit: what was written to a pipe must still arrive.
  if (code !== undefined) process.exitCode = code;
});
