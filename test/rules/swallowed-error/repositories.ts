// Rows written through TypeORM whose failure is dropped, and ones where somebody looks.
import { DataSource, Repository } from "typeorm";
import { InjectRepository } from "@nestjs/typeorm";
import { Visit } from "./visit.entity";

export class Visits {
  constructor(@InjectRepository(Visit) private readonly visits: Repository<Visit>, private readonly source: DataSource) {}

  async seen(id: string): Promise<void> {
    await this.visits.update(id, { seen: true }).catch(() => {}); // expect: swallowed-error
    await this.source.query("UPDATE visits SET seen = TRUE").catch(() => undefined); // expect: swallowed-error
    await this.visits.update(id, { seen: true }).catch((error) => console.error("visit not updated", error));
  }

  async first(id: string): Promise<Visit> {
    const visit = await this.visits.findOneBy({ id }).catch(() => null);
    if (!visit) throw new Error(`no visit ${id}`);
    return visit;
  }
}
