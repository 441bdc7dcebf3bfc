// The module beside this file hands out axios as it comes, without a timer.
import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom, timeout } from 'rxjs';
import { map } from 'rxjs/operators';

@Injectable()
export class TidesService {
  constructor(private readonly http: HttpService) {}

  async at(port: string): Promise<unknown> {
    const answer = await firstValueFrom(this.http.get(`https://tides.example.com/${port}`)); // expect: missing-timeout
    return answer.data;
  }

  async report(port: string, height: number): Promise<void> {
    await firstValueFrom(
      this.http.post('https://tides.example.com/heights', { port, height }).pipe(map((r) => r.data as unknown)), // expect: missing-timeout
    );
  }

  async byReference(port: string): Promise<unknown> {
    const answer = await this.http.axiosRef.get(`https://tides.example.com/${port}`); // expect: missing-timeout
    return answer.data;
  }

  async soon(port: string): Promise<unknown> {
    return firstValueFrom(this.http.get(`https://tides.example.com/${port}`, { timeout: 5_000 }));
  }

  async piped(port: string): Promise<unknown> {
    return firstValueFrom(this.http.get(`https://tides.example.com/${port}`).pipe(timeout(5_000)));
  }
}
