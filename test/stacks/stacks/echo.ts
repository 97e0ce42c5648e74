import { buildGo, startGo } from '../go-program';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const echo: Stack = {
  id: 'echo',
  source: { kind: 'debian', packages: ['golang-github-labstack-echo-dev', 'golang-go'] },
  broken: '`middleware.CORS()`, which allows any origin without credentials',
  permissive: asBroken('`middleware.CORS()`'),
  files: ({ fix }) => ({
    'app.go': `package main

import (
	"errors"
	"os"

	"github.com/labstack/echo"
	"github.com/labstack/echo/middleware"
)

func main() {
	e := echo.New()
	e.HideBanner = true
${fix?.[0] ?? 'e.Use(middleware.CORS())'}
	e.PUT("/api/items", func(c echo.Context) error { return c.JSON(200, true) })
	e.PUT("/api/fails", func(c echo.Context) error { return errors.New("down") })
	panic(e.Start(os.Getenv("ADDRESS")))
}
`,
  }),
  build: buildGo,
  start: startGo,
};
