// Methods of a class that write a line: put together first, with all that they are given, or at a level that is chosen.
class Tenant {
  _log(level, ...parts) {
    const line = `[${level}] [${this.id}] ${parts.map((p) => (typeof p === 'string' ? p : JSON.stringify(p))).join(' ')}\n`;
    process.stdout.write(line);
  }

  onMessage(msg) {
    this._log('info', `whatsapp body=${msg.body}`); // expect: prompt-in-logs
    this._log('info', `whatsapp type=${msg.type}`);
  }
}

class Room {
  _log(level, ...parts) {
    console[level](`[${this.name}]`, ...parts);
  }

  onMessage(msg) {
    this._log('warn', `whatsapp body=${msg.body}`); // expect: prompt-in-logs
  }
}

class Careful {
  _log(level, ...parts) {
    console[level](parts.map(mask).join(' '));
  }

  onMessage(msg) {
    this._log('info', `whatsapp body=${msg.body}`);
  }
}

function direct(msg, level) {
  console[level](`whatsapp body=${msg.body}`); // expect: prompt-in-logs
}
