import { buildGo, startGo } from '../go-program';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const rsCors: Stack = {
  id: 'rs-cors',
  source: { kind: 'debian', packages: ['golang-github-rs-cors-dev', 'golang-go'] },
  broken: '`cors.Default()`, which allows any origin without credentials and no PUT',
  permissive: asBroken('`cors.Default()`'),
  files: ({ fix }) => ({
    'app.go': `package main

import (
	"net/http"
	"os"

	"github.com/rs/cors"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/api/items", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("{}")) })
	mux.HandleFunc("/api/fails", func(w http.ResponseWriter, r *http.Request) { http.Error(w, "down", 500) })
${fix?.[0] ?? 'handler := cors.Default().Handler(mux)'}
	panic(http.ListenAndServe(os.Getenv("ADDRESS"), handler))
}
`,
  }),
  build: buildGo,
  start: startGo,
};
