import { fixOr } from '../node-program';
import { rubyProgram } from '../ruby-program';
import { writtenAs } from '../stack';
import type { Stack } from '../stack';

export const sinatra: Stack = {
  id: 'sinatra',
  source: { kind: 'debian', packages: ['ruby-sinatra', 'ruby-rack-cors', 'puma'] },
  broken: 'no CORS at all',
  permissive: writtenAs(
    '`origins "*"` and `headers: :any`',
    `use Rack::Cors do
  allow do
    origins "*"
    resource "*", headers: :any, methods: [:get, :post, :put, :patch, :delete, :options, :head]
  end
end`,
  ),
  files: (setting) => ({
    'config.ru': `require "sinatra/base"
require "rack/cors"

${fixOr(setting, '')}

class Items < Sinatra::Base
  set :environment, :production

  put "/api/items" do
    "ok"
  end

  put "/api/fails" do
    raise "down"
  end
end

run Items
`,
  }),
  start: (setting) =>
    rubyProgram(setting, ['puma', '--quiet', '-b', `tcp://127.0.0.1:${setting.port}`, 'config.ru']),
};
