import { alias, fix, gives, pythonApi, seconds, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';

const globalSetters = ['socket.setdefaulttimeout'];
const exceptions = ['OSError'];

/** Sockets and asyncio streams. */
export const socketPart: CatalogPart = {
  apis: [
    pythonApi({
      package: '', kind: 'network', clients: ['socket.create_connection'], connects: true, reportAt: 'client', exceptions,
      timeout: timeout({ client: [fix(seconds('timeout', { position: 1 }))], default: 'none', infinite: ['null'], globalSetters, setters: ['settimeout', 'setblocking'] }),
      notes: 'The timeout stays on the socket for reads and writes.', source: 'python/cpython@v3.11.7 Lib/socket.py:809-833',
    }),
    pythonApi({
      package: '', kind: 'network', clients: ['socket.socket'], calls: ['socket.socket#connect'], exceptions,
      timeout: timeout({ default: 'none', globalSetters, setters: ['settimeout', 'setblocking'] }),
      notes: 'No parameter: settimeout before. settimeout(0) is non-blocking, not endless.', source: 'python/cpython@v3.11.7 Lib/socket.py',
    }),
    pythonApi({
      package: '', kind: 'network', calls: under('socket.socket#', 'recv recvfrom recv_into send sendall sendto accept'), exceptions, outbound: false,
      timeout: timeout({ default: 'none', globalSetters, setters: ['settimeout', 'setblocking'] }),
      notes: 'Facts only: a connection is reported once, where it is made, and servers wait for their clients on purpose.', source: 'python/cpython@v3.11.7 Lib/socket.py',
    }),
    pythonApi({
      package: '', kind: 'network', calls: ['asyncio.open_connection', 'asyncio.open_unix_connection'], blocking: false, exceptions,
      timeout: timeout({ default: 'none' }), notes: 'No timeout parameter; put asyncio.timeout or wait_for around it.', source: 'python/cpython@v3.11.7 Lib/asyncio/streams.py:26',
    }),
    pythonApi({
      package: '', kind: 'network', calls: under('asyncio.StreamReader#', 'read readline readexactly readuntil'), blocking: false, exceptions, outbound: false,
      timeout: timeout({ default: 'none' }), notes: 'Facts only: the same reader serves servers, which wait on purpose.', source: 'python/cpython@v3.11.7 Lib/asyncio/streams.py:26',
    }),
  ],
  aliases: [alias('python', 'asyncio', ['asyncio.streams', 'asyncio.tasks', 'asyncio.timeouts', 'asyncio.locks'])],
  returns: [gives('python', 'socket.socket', ['socket.create_connection'])],
};

/** File transfer and remote shells. */
export const remotePart: CatalogPart = {
  apis: [
    pythonApi({
      package: '', kind: 'network', clients: ['ftplib.FTP'], calls: under('ftplib.FTP#', 'login retrbinary retrlines storbinary storlines nlst dir cwd delete mkd'), reportAt: 'client',
      exceptions: ['ftplib.Error', 'OSError'],
      timeout: timeout({ client: [fix(seconds('timeout', { position: 4 }))], default: 'none', infinite: ['null'], globalSetters, setters: ['timeout'] }),
      notes: 'timeout=0 raises ValueError.', source: 'python/cpython@v3.11.7 Lib/ftplib.py:110',
    }),
    pythonApi({
      package: '', kind: 'network', clients: ['ftplib.FTP_TLS'], calls: under('ftplib.FTP_TLS#', 'login retrbinary retrlines storbinary storlines nlst dir cwd delete mkd'), reportAt: 'client',
      exceptions: ['ftplib.Error', 'OSError'],
      timeout: timeout({ client: [fix(seconds('timeout'))], default: 'none', infinite: ['null'], globalSetters, setters: ['timeout'] }),
      notes: 'timeout=0 raises ValueError.', source: 'python/cpython@v3.11.7 Lib/ftplib.py:139',
    }),
    pythonApi({
      package: '', kind: 'network', calls: ['ftplib.FTP#connect', 'ftplib.FTP_TLS#connect'], reportAt: 'client', exceptions: ['ftplib.Error', 'OSError'],
      timeout: timeout({ call: [fix(seconds('timeout', { position: 2 }))], client: [fix(seconds('timeout'))], default: 'none', infinite: ['null'], globalSetters, setters: ['timeout'] }),
      notes: '', source: 'python/cpython@v3.11.7 Lib/ftplib.py:153',
    }),
    pythonApi({
      package: '', kind: 'network', clients: ['telnetlib.Telnet'], connects: true, reportAt: 'client', exceptions: ['EOFError', 'OSError'],
      timeout: timeout({ client: [fix(seconds('timeout', { position: 2 }))], default: 'none', infinite: ['null'], globalSetters }),
      notes: 'Covers connecting. Removed in Python 3.13.', source: 'python/cpython@v3.11.7 Lib/telnetlib.py:163',
    }),
    pythonApi({
      package: '', kind: 'network', calls: ['telnetlib.Telnet#read_until', 'telnetlib.Telnet#expect'], exceptions: ['EOFError', 'OSError'],
      timeout: timeout({ call: [fix(seconds('timeout', { position: 1 }))], default: 'none', infinite: ['null'] }),
      notes: 'Have their own timeout; the constructor\'s does not reach them.', source: 'python/cpython@v3.11.7 Lib/telnetlib.py:200',
    }),
    pythonApi({
      package: 'paramiko', kind: 'network', clients: ['paramiko.SSHClient'], calls: ['paramiko.SSHClient#connect'], exceptions: ['paramiko.SSHException', 'OSError'],
      timeout: timeout({
        call: [fix(seconds('timeout', { position: 6 }))], default: 'none', infinite: ['null'], endedBy: 'the operating system gives up connecting after minutes',
      }),
      notes: 'timeout covers the TCP connection. Later stages: banner 15 s, handshake 15 s, authentication 30 s, opening a channel 3600 s.',
      source: 'paramiko/paramiko@86971581 paramiko/client.py:224,379; paramiko/transport.py:563-570',
    }),
    pythonApi({
      package: 'paramiko', kind: 'network', calls: ['paramiko.SSHClient#exec_command'], exceptions: ['paramiko.SSHException', 'OSError'],
      timeout: timeout({ call: [fix(seconds('timeout', { position: 2 }))], default: 'none', infinite: ['null'] }),
      notes: 'Sets the channel timeout for reads; recv_exit_status waits without limit even then.', source: 'paramiko/paramiko@86971581 paramiko/client.py:518-561, paramiko/channel.py:114,377-400,586',
    }),
    pythonApi({
      package: 'paramiko', kind: 'network', calls: ['paramiko.SSHClient#open_sftp', 'paramiko.SFTPClient#get', 'paramiko.SFTPClient#put'], exceptions: ['paramiko.SSHException', 'OSError'], outbound: false,
      timeout: timeout({ default: 'none', setters: ['get_channel().settimeout', 'settimeout'] }),
      notes: 'Facts only: the limit is set on the channel. The connection is reported where it is made.', source: 'paramiko/paramiko@86971581 paramiko/channel.py:377-400',
    }),
    pythonApi({
      package: 'grpcio', kind: 'network', clients: ['grpc.insecure_channel', 'grpc.secure_channel', 'grpc.aio.insecure_channel', 'grpc.aio.secure_channel'],
      calls: ['grpc.UnaryUnaryMultiCallable#__call__', 'grpc.UnaryStreamMultiCallable#__call__'], exceptions: ['grpc.RpcError'], outbound: false,
      timeout: timeout({ call: [seconds('timeout')], default: 'none', infinite: ['null'] }),
      notes: 'Facts only: stubs are generated, and the service configuration in the channel options may carry the deadline.',
      source: 'grpc/grpc@7f77c65c src/python/grpcio/grpc/__init__.py (UnaryStreamMultiCallable.__call__, StreamUnaryMultiCallable.__call__)',
    }),
  ],
  aliases: [alias('python', 'paramiko', ['paramiko.client', 'paramiko.sftp_client'])],
  returns: [gives('python', 'paramiko.SFTPClient', ['paramiko.SSHClient#open_sftp', 'paramiko.SFTPClient.from_transport'])],
};
