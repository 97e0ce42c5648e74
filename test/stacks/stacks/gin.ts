import { buildGo, startGo } from '../go-program';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const gin: Stack = {
  id: 'gin',
  source: {
    kind: 'debian',
    packages: ['golang-github-gin-contrib-cors-dev', 'golang-github-gin-gonic-gin-dev', 'golang-go'],
  },
  broken: '`cors.Default()`, which allows any origin without credentials',
  permissive: asBroken('`cors.Default()`'),
  files: ({ fix }) => ({
    'app.go': `package main

import (
	"os"
${fix?.join('').includes('time.') === true ? '\t"time"\n' : ''}
	"github.com/gin-contrib/cors"
	"github.com/gin-gonic/gin"
)

func main() {
	router := gin.New()
	router.Use(gin.Recovery())
${fix?.[0] ?? 'router.Use(cors.Default())'}
	router.PUT("/api/items", func(c *gin.Context) { c.JSON(200, gin.H{"ok": true}) })
	router.PUT("/api/fails", func(c *gin.Context) { panic("down") })
	panic(router.Run(os.Getenv("ADDRESS")))
}
`,
  }),
  build: buildGo,
  start: startGo,
};
