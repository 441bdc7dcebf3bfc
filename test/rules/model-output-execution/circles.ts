// Two methods that hand a record to each other for ever: the field is followed so far and no further.
import { spawn } from "node:child_process";

interface Server {
  command: string;
}

export class Servers {
  private start(name: string, server: Server): void {
    const child = spawn(server.command, { shell: true });
    child.on("exit", () => this.later(name, server));
  }

  private later(name: string, server: Server): void {
    setTimeout(() => this.start(name, server), 1000);
  }
}
