import { buildGo, startGo } from '../go-program';
import { writtenAs } from '../stack';
import type { Stack } from '../stack';

export const chi: Stack = {
  id: 'chi',
  source: {
    kind: 'debian',
    packages: ['golang-github-go-chi-cors-dev', 'golang-github-go-chi-chi-dev', 'golang-go'],
  },
  broken: '`AllowedMethods` without PUT',
  permissive: writtenAs('`cors.Handler(cors.Options{})`', 'r.Use(cors.Handler(cors.Options{}))'),
  files: ({ fix }) => ({
    'app.go': `package main

import (
	"net/http"
	"os"

	"github.com/go-chi/chi"
	"github.com/go-chi/cors"
)

func main() {
	r := chi.NewRouter()
${fix?.[0] ?? 'r.Use(cors.Handler(cors.Options{AllowedMethods: []string{"GET"}}))'}
	r.Put("/api/items", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("{}")) })
	r.Put("/api/fails", func(w http.ResponseWriter, r *http.Request) { http.Error(w, "down", 500) })
	panic(http.ListenAndServe(os.Getenv("ADDRESS"), r))
}
`,
  }),
  build: buildGo,
  start: startGo,
};
