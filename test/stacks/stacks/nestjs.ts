import { fixOr, nodeProgram } from '../node-program';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const nestjs: Stack = {
  id: 'nestjs',
  source: {
    kind: 'npm',
    packages: ['@nestjs/core', '@nestjs/common', '@nestjs/platform-express', 'reflect-metadata', 'rxjs'],
  },
  broken: '`enableCors()` without options, which responds with `*` to a request with credentials',
  permissive: asBroken('`app.enableCors()`'),
  files: (setting) => ({
    // Decorators are called by hand, as Node does not know them.
    'main.mjs': `import 'reflect-metadata';
import { Controller, Module, Put } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
class Items {
  replace() { return { ok: true }; }
  fail() { throw new Error('down'); }
}
const decorate = (name, decorator) =>
  decorator(Items.prototype, name, Object.getOwnPropertyDescriptor(Items.prototype, name));
decorate('replace', Put('items'));
decorate('fail', Put('fails'));
Controller('api')(Items);
class AppModule {}
Module({ controllers: [Items] })(AppModule);
const app = await NestFactory.create(AppModule, { logger: false });
${fixOr(setting, 'app.enableCors();')}
await app.listen(process.env.PORT, '127.0.0.1');
`,
  }),
  start: nodeProgram('main.mjs'),
};
