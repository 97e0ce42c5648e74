import { MODEL_SERVERS } from '../../diagnosis/situations/platforms/model-servers';
import { isLocal } from './local-hosts';
import { clueInUrl, weak, type UrlSign } from './sign';
import type { StackName } from './stacks';

/** A port on which a program listens unless told otherwise: any other may listen there too. */
const port = (stack: StackName, number: number | string, source: string): UrlSign => ({
  ...weak(stack, source),
  findIn: ({ host, port: written }) =>
    written === String(number) && isLocal(host) ? clueInUrl('port', written) : null,
});

const modelPort = (stack: StackName, name: string): readonly UrlSign[] =>
  MODEL_SERVERS.flatMap(({ name: known, mark, source }) =>
    known === name && mark.port !== undefined ? [port(stack, mark.port, source)] : [],
  );

/** Programs by the ports that they choose themselves, on hosts of the own machine and network. */
export const portSigns: readonly UrlSign[] = [
  ...modelPort('ollama', 'Ollama'),
  ...modelPort('lmStudio', 'LM Studio'),
  port('viteServer', 5173, 'https://vite.dev/config/server-options#server-port'),
  port('angularServer', 4200, 'https://angular.dev/cli/serve'),
  port('nextjs', 3000, 'https://nextjs.org/docs/app/api-reference/cli/next'),
  port('rails', 3000, 'https://guides.rubyonrails.org/command_line.html'),
  port('grafana', 3000, 'https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/'),
  port('express', 3000, 'https://expressjs.com/en/starter/hello-world.html'),
  port('graphql', 4000, 'https://www.apollographql.com/docs/apollo-server/api/standalone'),
  port('starlette', 8000, 'https://www.uvicorn.org/settings/#socket-binding'),
  port('django', 8000, 'https://docs.djangoproject.com/en/stable/ref/django-admin/#runserver'),
  port('laravel', 8000, 'https://laravel.com/docs/installation'),
  port('flask', 5000, 'https://flask.palletsprojects.com/en/stable/cli/'),
  port('spring', 8080, 'https://docs.spring.io/spring-boot/appendix/application-properties/index.html'),
  port('firebaseFunctions', 5001, 'https://firebase.google.com/docs/emulator-suite/install_and_configure'),
  port('supabase', 54_321, 'https://supabase.com/docs/guides/local-development'),
  port('pocketBase', 8090, 'https://pocketbase.io/docs/'),
  port(
    'searchEngine',
    9200,
    'https://docs.opensearch.org/latest/install-and-configure/configuring-opensearch/network-settings/',
  ),
  port('prometheus', 9090, 'https://prometheus.io/docs/prometheus/latest/getting_started/'),
  port('etcd', 2379, 'https://etcd.io/docs/latest/op-guide/configuration/'),
  port('solr', 8983, 'https://solr.apache.org/guide/solr/latest/deployment-guide/securing-solr.html'),
  port('jupyter', 8888, 'https://jupyter-server.readthedocs.io/en/latest/other/full-config.html'),
  port('homeAssistant', 8123, 'https://www.home-assistant.io/integrations/http/'),
  port('comfyUi', 8188, 'https://github.com/comfyanonymous/ComfyUI/blob/master/comfy/cli_args.py'),
  port('rabbitMq', 15_672, 'https://www.rabbitmq.com/docs/management'),
];
