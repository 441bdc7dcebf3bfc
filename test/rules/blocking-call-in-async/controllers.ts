// Handlers that are methods of a controller, and the file system by its default name.
import fs from "fs";
import type { Request, Response } from "express";

export class PictureController {
  async execute(req: Request, res: Response): Promise<void> {
    for (const name of req.query.names as string[]) {
      const raw = fs.readFileSync(name, { encoding: "base64" }); // expect: blocking-call-in-async
      res.write(raw);
    }
    res.end();
  }

  load(name: string): Buffer {
    return fs.readFileSync(name);
  }
}
