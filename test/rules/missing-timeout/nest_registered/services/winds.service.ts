// What the service is told elsewhere, or is not to be seen, is not missing here.
import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class WindsService {
  constructor(private readonly http: HttpService) {}

  async at(port: string): Promise<unknown> {
    const answer = await firstValueFrom(this.http.get(`https://winds.example.com/${port}`));
    return answer.data;
  }
}
