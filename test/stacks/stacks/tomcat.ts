import { writtenAs } from '../stack';
import type { Setting, Stack } from '../stack';

const SERVLET = `import jakarta.servlet.http.*;
public class Items extends HttpServlet {
  @Override protected void doPut(HttpServletRequest request, HttpServletResponse response) {
    if (request.getServletPath().equals("/api/fails")) throw new IllegalStateException("down");
  }
}
`;

const mapping = (path: string): string =>
  `<servlet-mapping><servlet-name>items</servlet-name><url-pattern>${path}</url-pattern></servlet-mapping>`;

const jar = ({ debian }: Setting, name: RegExp): string => debian.entryOf('share/java', name);

export const tomcat: Stack = {
  id: 'tomcat',
  source: { kind: 'debian', packages: ['tomcat10', 'default-jdk-headless'] },
  broken: 'no CORS at all',
  permissive: writtenAs(
    '`CorsFilter` with `cors.allowed.origins` `*`',
    `<filter><filter-name>CorsFilter</filter-name>
<filter-class>org.apache.catalina.filters.CorsFilter</filter-class>
<init-param><param-name>cors.allowed.origins</param-name><param-value>*</param-value></init-param></filter>
<filter-mapping><filter-name>CorsFilter</filter-name><url-pattern>/*</url-pattern></filter-mapping>`,
  ),
  files: ({ fix, port }) => ({
    'conf/server.xml': `<Server port="-1"><Service name="Catalina">
<Connector address="127.0.0.1" port="${port}"/>
<Engine name="Catalina" defaultHost="localhost"><Host name="localhost" appBase="webapps"/></Engine>
</Service></Server>
`,
    'conf/web.xml': `<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="5.0">
<servlet><servlet-name>default</servlet-name><servlet-class>org.apache.catalina.servlets.DefaultServlet</servlet-class></servlet>
<servlet-mapping><servlet-name>default</servlet-name><url-pattern>/</url-pattern></servlet-mapping>
</web-app>
`,
    'webapps/ROOT/WEB-INF/web.xml': `<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="5.0">
${fix?.join('\n') ?? ''}
<servlet><servlet-name>items</servlet-name><servlet-class>Items</servlet-class></servlet>
${mapping('/api/items')}
${mapping('/api/fails')}
</web-app>
`,
    'Items.java': SERVLET,
  }),
  build: (setting) => [
    {
      program: 'javac',
      args: [
        ...['-cp', jar(setting, /^tomcat10-servlet-api\.jar$/)],
        ...['-d', 'webapps/ROOT/WEB-INF/classes', 'Items.java'],
      ],
      env: setting.debian.environment,
    },
  ],
  start: (setting) => ({
    program: 'java',
    args: [
      `-Dcatalina.home=${setting.debian.usr('share/tomcat10')}`,
      `-Dcatalina.base=${setting.directory}`,
      `-Djava.io.tmpdir=${setting.directory}`,
      ...[
        '-cp',
        ['bootstrap', 'tomcat-juli']
          .map((name) => setting.debian.usr(`share/tomcat10/bin/${name}.jar`))
          .join(':'),
      ],
      'org.apache.catalina.startup.Bootstrap',
    ],
    env: setting.debian.environment,
  }),
};
