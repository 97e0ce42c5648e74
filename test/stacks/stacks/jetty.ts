import { writtenAs } from '../stack';
import type { Setting, Stack } from '../stack';

const SERVLET = `import javax.servlet.http.*;
public class Items extends HttpServlet {
  @Override protected void doPut(HttpServletRequest request, HttpServletResponse response) {
    if (request.getServletPath().equals("/api/fails")) throw new IllegalStateException("down");
  }
}
`;

const MAIN = `import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.webapp.WebAppContext;
public class Main {
  public static void main(String[] args) throws Exception {
    Server server = new Server(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])));
    WebAppContext items = new WebAppContext("webapp", "/");
    items.setParentLoaderPriority(true);
    server.setHandler(items);
    server.start();
  }
}
`;

const mapping = (path: string): string =>
  `<servlet-mapping><servlet-name>items</servlet-name><url-pattern>${path}</url-pattern></servlet-mapping>`;

const classPath = ({ debian }: Setting): string =>
  [
    ...['server', 'webapp', 'servlet', 'servlets', 'security', 'http', 'io', 'util', 'util-ajax', 'xml'].map(
      (name) => debian.entryOf('share/java', new RegExp(`^jetty9-${name}\\.jar$`)),
    ),
    debian.entryOf('share/java', /^servlet-api\.jar$/),
    '.',
  ].join(':');

export const jetty: Stack = {
  id: 'jetty',
  source: { kind: 'debian', packages: ['libjetty9-java', 'default-jdk-headless'] },
  broken: 'no CORS at all',
  permissive: writtenAs(
    'the filter without parameters',
    `<filter>
  <filter-name>cross-origin</filter-name>
  <filter-class>org.eclipse.jetty.servlets.CrossOriginFilter</filter-class>
</filter>
<filter-mapping>
  <filter-name>cross-origin</filter-name>
  <url-pattern>/*</url-pattern>
</filter-mapping>`,
  ),
  files: ({ fix }) => ({
    'webapp/WEB-INF/web.xml': `<web-app xmlns="http://xmlns.jcp.org/xml/ns/javaee" version="3.1">
${fix?.join('\n') ?? ''}
<servlet><servlet-name>items</servlet-name><servlet-class>Items</servlet-class></servlet>
${mapping('/api/items')}
${mapping('/api/fails')}
</web-app>
`,
    'Items.java': SERVLET,
    'Main.java': MAIN,
  }),
  build: (setting) => [
    {
      program: 'javac',
      args: ['-cp', classPath(setting), 'Items.java', 'Main.java'],
      env: setting.debian.environment,
    },
  ],
  start: (setting) => ({
    program: 'java',
    args: ['-cp', classPath(setting), 'Main', String(setting.port)],
    env: setting.debian.environment,
  }),
};
