import { alias, fix, gives, pythonApi, seconds, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';

const exceptions = ['subprocess.SubprocessError', 'OSError'];
const common = { package: '', kind: 'subprocess', exceptions } as const;

export const subprocessPart: CatalogPart = {
  apis: [
    pythonApi({
      ...common, calls: under('subprocess.', 'run call check_call check_output'), timeout: timeout({ call: [fix(seconds('timeout'))], default: 'none', infinite: ['null'] }),
      notes: 'Kills the direct child only; grandchildren of a shell that hold the pipes can still block the read.', source: 'python/cpython@v3.11.7 Lib/subprocess.py:381,398,417,506-507,550',
    }),
    pythonApi({
      ...common, clients: ['subprocess.Popen'], calls: ['subprocess.Popen#communicate'], timeout: timeout({ call: [fix(seconds('timeout', { position: 1 }))], default: 'none', infinite: ['null'] }),
      notes: 'Raises TimeoutExpired and does not kill the child.', source: 'python/cpython@v3.11.7 Lib/subprocess.py:1165',
    }),
    pythonApi({
      ...common, calls: ['subprocess.Popen#wait'], timeout: timeout({ call: [fix(seconds('timeout', { position: 0 }))], default: 'none', infinite: ['null'] }),
      notes: 'Raises TimeoutExpired and does not kill the child.', source: 'python/cpython@v3.11.7 Lib/subprocess.py:1259',
    }),
    pythonApi({
      ...common, calls: ['subprocess.getoutput', 'subprocess.getstatusoutput', 'os.system', 'os.popen'], timeout: timeout({ default: 'none' }), notes: 'Cannot take a timeout: subprocess.run can.',
      source: 'python/cpython@v3.11.7 Lib/subprocess.py:649,681; Lib/os.py:978',
    }),
    pythonApi({
      ...common, clients: ['asyncio.create_subprocess_exec', 'asyncio.create_subprocess_shell'], calls: under('asyncio.subprocess.Process#', 'wait communicate'), blocking: false, exceptions: ['OSError'],
      timeout: timeout({ default: 'none' }), notes: 'No timeout parameter: asyncio.timeout or wait_for around it. A wait that is cancelled leaves the process running.',
      source: 'python/cpython@v3.11.7 Lib/asyncio/subprocess.py:135,187,205,217',
    }),
  ],
  aliases: ['create_subprocess_exec', 'create_subprocess_shell'].map((name) => alias('python', `asyncio.${name}`, [`asyncio.subprocess.${name}`])),
  returns: [
    gives('python', 'asyncio.subprocess.Process', ['asyncio.create_subprocess_exec', 'asyncio.create_subprocess_shell']),
    gives('python', 'subprocess.CompletedProcess', ['subprocess.run']),
  ],
};
