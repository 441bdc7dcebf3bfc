// A module that gives its HttpService a deadline.
import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { WindsService } from './services/winds.service';

@Module({ imports: [HttpModule.register({ timeout: 5_000 })], providers: [WindsService] })
export class WindsModule {}
