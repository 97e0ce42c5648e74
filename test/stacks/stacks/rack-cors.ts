import { rubyProgram } from '../ruby-program';
import { fixOr } from '../node-program';
import { writtenAs } from '../stack';
import type { Stack } from '../stack';

export const rackCors: Stack = {
  id: 'rack-cors',
  source: {
    kind: 'debian',
    packages: ['ruby-rack-cors', 'ruby-railties', 'ruby-actionpack', 'puma'],
  },
  broken: 'no CORS at all',
  permissive: writtenAs(
    '`origins "*"` and `headers: :any`, as Rails generates it',
    `Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins "*"
    resource "*", headers: :any, methods: [:get, :post, :put, :patch, :delete, :options, :head]
  end
end`,
  ),
  files: (setting) => ({
    'config.ru': `require "rails"
require "action_controller/railtie"
require "rack/cors"

class ItemsController < ActionController::API
  def replace
    render json: { ok: true }
  end

  def fail
    raise "down"
  end
end

class Api < Rails::Application
  config.root = __dir__
  config.eager_load = false
  config.consider_all_requests_local = false
  config.secret_key_base = "k"
  config.logger = Logger.new($stderr)
  routes.append do
    put "/api/items", to: "items#replace"
    put "/api/fails", to: "items#fail"
  end
end

Api.initialize!
run Api
`,
    'config/initializers/cors.rb': fixOr(setting, ''),
  }),
  start: (setting) =>
    rubyProgram(setting, ['puma', '--quiet', '-b', `tcp://127.0.0.1:${setting.port}`, 'config.ru']),
};
