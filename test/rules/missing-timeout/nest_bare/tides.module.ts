// A module that hands out the stock HttpService.
import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { TidesService } from './tides.service';

@Module({ imports: [HttpModule], providers: [TidesService] })
export class TidesModule {}
